using DelegationDirectory.Transport.Answers;
using DelegationDirectory.Transport.Batching;
using DelegationDirectory.Transport.Documents;
using DelegationDirectory.Transport.Errors;
using DelegationDirectory.Transport.ServerSentEvents;
using DelegationDirectory.Transport.Tables;
using GraphQL;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace DelegationDirectory.Transport.Http;

/// <summary>One HTTP exchange: read the request, negotiate the form of the answer, have it answered, write.</summary>
internal sealed class GraphQLHandler(
    RequestReader reader,
    AnswerSource answers,
    BatchResponder batches,
    TableResponder tables,
    ResponseWriter writer,
    EventStreamWriter events,
    FailureMask mask,
    IOptions<GraphQLTransportOptions> options)
{
    private readonly GraphQLTransportOptions _options = options.Value;
    private readonly HttpRules _rules = HttpRules.Of(options.Value.Profile);

    public async Task HandleAsync(HttpContext http)
    {
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        if (HttpMethods.IsOptions(http.Request.Method) && _rules.Methods.Contains(http.Request.Method))
        {
            http.Response.Headers.Allow = AllowedMethods.Of(_rules, _options);
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        var format = ResponseFormat.GraphQLResponse;
        try
        {
            var negotiation = new ContentNegotiation(http.Request.Headers.Accept, _rules);
            format = negotiation.Refusal();
            var received = await reader.ReadAsync(http.Request);
            if (received.Single is null)
            {
                await batches.RespondAsync(http, received.Batch, negotiation.Batch());
                return;
            }

            if (negotiation.PrefersTable && RequestReader.IsNamed(http.Request))
            {
                await tables.RespondAsync(http, received.Single);
                return;
            }

            format = negotiation.Single();
            using var answer = await answers.AnswerAsync(received.Single, http, negotiation.TakesEvents);
            answer.Notice?.SetIn(http.Response.Headers);
            if (answer.Result is { Streams: not null } subscription)
                await events.WriteAsync(http, subscription);
            else
                await writer.WriteAsync(http.Response, answer, format);
        }
        catch (RequestRefusal refusal)
        {
            await writer.WriteAsync(http.Response, new ExecutionResult(refusal), format);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client has gone: nobody is left to be answered, and nothing is amiss.
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            await writer.WriteAsync(http.Response, new ExecutionResult(mask.Hide(failure)), format);
        }
    }
}
