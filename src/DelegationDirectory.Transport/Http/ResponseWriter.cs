using DelegationDirectory.Transport.Errors;
using GraphQL;
using Microsoft.AspNetCore.Http;

namespace DelegationDirectory.Transport.Http;

/// <summary>
/// Result to HTTP answer. The body is made whole before the first byte is sent, so that its length is known and a failure
/// to write it cannot leave half an answer behind a status that says all is well.
/// </summary>
internal sealed class ResponseWriter
{
    private readonly WireSerializer _serializer = new();

    public async Task WriteAsync(HttpResponse response, ExecutionResult result, ResponseFormat format)
    {
        using var body = new PooledBuffer();
        _serializer.Write(body, result);

        response.StatusCode = StatusOf(result, format);
        response.ContentType = (format == ResponseFormat.Json ? MediaTypes.Json : MediaTypes.GraphQLResponse) + "; charset=utf-8";
        response.ContentLength = body.Written.Length;
        response.Headers.XContentTypeOptions = "nosniff";
        foreach (var (name, value) in HeadersOf(result))
            response.Headers[name] = value;
        if (!HttpMethods.IsHead(response.HttpContext.Request.Method))
            await response.Body.WriteAsync(body.Written, response.HttpContext.RequestAborted);
    }

    /// <summary>GraphQL over HTTP, 6.4: the older form reports errors of a document with 200, the newer with 400.</summary>
    private static int StatusOf(ExecutionResult result, ResponseFormat format)
    {
        if (result.Errors?.OfType<RequestRefusal>().FirstOrDefault() is { } refusal)
            return refusal.Status;
        if (result.Executed)
            return StatusCodes.Status200OK;
        if (result.Errors?.OfType<MaskedFailure>().Any() is true)
            return StatusCodes.Status500InternalServerError;
        return format == ResponseFormat.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
    }

    private static IEnumerable<(string Name, string Value)> HeadersOf(ExecutionResult result) =>
        result.Errors?.OfType<RequestRefusal>().FirstOrDefault()?.Headers ?? [];
}
