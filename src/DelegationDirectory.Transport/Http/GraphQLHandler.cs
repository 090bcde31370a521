using DelegationDirectory.Transport.Documents;
using DelegationDirectory.Transport.Errors;
using GraphQL;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace DelegationDirectory.Transport.Http;

/// <summary>One HTTP exchange: negotiate the form of the answer, read the request, run it, write the answer.</summary>
internal sealed class GraphQLHandler(OperationRunner runner, ResponseWriter writer, FailureMask mask, IOptions<GraphQLTransportOptions> options)
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

        try
        {
            var format = ResponseFormat.GraphQLResponse;
            ExecutionResult result;
            try
            {
                format = new ContentNegotiation(http.Request.Headers.Accept, _rules).Single();
                result = await runner.RunAsync(await RequestReader.ReadAsync(http.Request, _options, _rules), http);
            }
            catch (RequestRefusal refusal)
            {
                result = new ExecutionResult(refusal);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                result = new ExecutionResult(mask.Hide(failure));
            }

            await writer.WriteAsync(http.Response, result, format);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client has gone: nobody is left to be answered, and nothing is amiss.
        }
    }
}
