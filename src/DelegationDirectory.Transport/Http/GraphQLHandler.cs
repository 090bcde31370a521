using DelegationDirectory.Transport.Documents;
using DelegationDirectory.Transport.Errors;
using DelegationDirectory.Transport.ServerSentEvents;
using GraphQL;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace DelegationDirectory.Transport.Http;

/// <summary>One HTTP exchange: negotiate the form of the answer, read the request, run it, write the answer.</summary>
internal sealed class GraphQLHandler(
    OperationRunner runner, ResponseWriter writer, EventStreamWriter events, FailureMask mask, IOptions<GraphQLTransportOptions> options)
{
    private readonly GraphQLTransportOptions _options = options.Value;

    public async Task HandleAsync(HttpContext http)
    {
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        if (HttpMethods.IsOptions(http.Request.Method))
        {
            http.Response.Headers.Allow = AllowedMethods.Of(_options);
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        try
        {
            var format = ResponseFormat.GraphQLResponse;
            ExecutionResult result;
            try
            {
                format = ContentNegotiation.Choose(http.Request.Headers.Accept, _options.DefaultResponseType);
                var request = await RequestReader.ReadAsync(http.Request, _options);
                result = await runner.RunAsync(request, Caller.Of(http, ContentNegotiation.TakesEvents(http.Request.Headers.Accept)));
            }
            catch (RequestRefusal refusal)
            {
                result = new ExecutionResult(refusal);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                result = new ExecutionResult(mask.Hide(failure));
            }

            var isRefused = result.Errors?.OfType<RequestRefusal>().Any() is true;
            if (result.Streams is not null || (format == ResponseFormat.EventStream && !isRefused))
                await events.WriteAsync(http, result);
            else
                await writer.WriteAsync(http.Response, result, format);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client has gone: nobody is left to be answered, and nothing is amiss.
        }
    }
}
