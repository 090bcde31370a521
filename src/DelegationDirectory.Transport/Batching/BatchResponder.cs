using System.Globalization;
using System.Text;
using DelegationDirectory.Transport.Answers;
using DelegationDirectory.Transport.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Transport.Batching;

/// <summary>
/// Runs the operations of a batch one after another, in their order, and sends each result when it is there. One at a time, so that a
/// batch takes no more of the server at once than a single request does, and mutations follow each other as they were written.
/// </summary>
internal sealed class BatchResponder(AnswerSource answers, IOptions<GraphQLTransportOptions> options)
{
    private readonly HttpRules _rules = HttpRules.Of(options.Value.Profile);

    public async Task RespondAsync(HttpContext http, IReadOnlyList<BatchItem> batch, ResponseFormat format)
    {
        var framing = ResultFraming.Of(format);
        var response = http.Response;
        response.ContentType = framing.ContentType ?? _rules.ContentTypeOf(format, StatusCodes.Status200OK);
        response.Headers.XContentTypeOptions = "nosniff";
        (await answers.NoticeOfAsync(batch.Select(item => item.Operation), http.RequestAborted))?.SetIn(response.Headers);
        await response.Body.WriteAsync(framing.Open, http.RequestAborted);
        for (var i = 0; i < batch.Count; i++)
        {
            using var answer = await answers.AnswerAsync(batch[i].Operation, http);
            await response.Body.WriteAsync(i > 0 ? framing.Between : default, http.RequestAborted);
            await response.Body.WriteAsync(framing.Before, http.RequestAborted);
            await response.Body.WriteAsync(Encoding.ASCII.GetBytes(PlaceOf(batch[i])), http.RequestAborted);
            await response.Body.WriteAsync(answer.Body[1..], http.RequestAborted);
            await response.Body.WriteAsync(framing.After, http.RequestAborted);
            await response.Body.FlushAsync(http.RequestAborted);
        }

        await response.Body.WriteAsync(framing.Close, http.RequestAborted);
    }

    /// <summary>What takes the place of the brace that opens the result.</summary>
    private static string PlaceOf(BatchItem item) => item.VariableIndex is { } variables
        ? string.Create(CultureInfo.InvariantCulture, $"{{\"requestIndex\":{item.RequestIndex},\"variableIndex\":{variables},")
        : string.Create(CultureInfo.InvariantCulture, $"{{\"requestIndex\":{item.RequestIndex},");
}
