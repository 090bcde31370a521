using DelegationDirectory.Transport.Answers;
using DelegationDirectory.Transport.Errors;
using DelegationDirectory.Transport.Http;
using DelegationDirectory.Transport.PersistedOperations;
using GraphQL;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Transport.Tables;

/// <summary>
/// Answers a persisted operation with a table, made of the same answer that others get as JSON. What is no complete answer (one with
/// errors, or a price), or too large as a table, is told as JSON, with the status that it always has.
/// </summary>
internal sealed class TableResponder(
    AnswerSource answers, OperationDocuments documents, TableShapes shapes, ResponseWriter writer, IOptions<GraphQLTransportOptions> options)
{
    /// <summary>What sets the tags of tables apart from those of the answers that they are made of.</summary>
    private const string Variant = "csv";

    public async Task RespondAsync(HttpContext http, OperationRequest request)
    {
        using var answer = await answers.AnswerAsync(request, http, variant: Variant);
        answer.Notice?.SetIn(http.Response.Headers);
        if (answer.IsHeld || answer.Result is { } result && !AnswerCache.IsComplete(result))
        {
            await writer.WriteAsync(http.Response, answer, ResponseFormat.GraphQLResponse);
            return;
        }

        var document = await documents.FindAsync(request, http.RequestAborted);
        var shape = shapes.Of(document.Text, request.OperationName);
        try
        {
            var table = CsvTable.Write(shape, answer.Body, options.Value.Limits.MaxAnswerBytes);
            http.Response.Headers.ContentDisposition = $"attachment; filename=\"{shape.Name ?? "table"}.csv\"";
            await writer.WriteAsync(http.Response, table, answer.Tag, ResponseFormat.Csv);
        }
        catch (DocumentFault tooLarge)
        {
            await writer.WriteAsync(http.Response, new ExecutionResult(tooLarge), ResponseFormat.GraphQLResponse);
        }
    }
}
