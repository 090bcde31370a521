using DelegationDirectory.Transport.Errors;
using GraphQL;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Transport.Http;

/// <summary>
/// Result to HTTP answer. The body is made whole before the first byte is sent, so that its length is known and a failure
/// to write it cannot leave half an answer behind a status that says all is well.
/// </summary>
internal sealed class ResponseWriter(ResultSerializer serializer, IOptions<GraphQLTransportOptions> options)
{
    private readonly HttpRules _rules = HttpRules.Of(options.Value.Profile);

    public async Task WriteAsync(HttpResponse response, ExecutionResult result, ResponseFormat format)
    {
        using var body = new PooledBuffer();
        serializer.Write(body, result);
        await WriteAsync(response, body.Written, result, format);
    }

    /// <summary>Writes the bytes that were made of a result.</summary>
    public Task WriteAsync(HttpResponse response, ReadOnlyMemory<byte> body, ExecutionResult result, ResponseFormat format)
    {
        var refusal = result.Errors?.OfType<RequestRefusal>().FirstOrDefault();
        if (refusal is { IsNotServed: true } && _rules.HidesWhatIsNotServed)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        foreach (var (name, value) in refusal?.Headers ?? [])
            response.Headers[name] = value;
        return WriteAsync(response, body, _rules.StatusOf(result, format), format);
    }

    /// <summary>Writes bytes that need no more to be known of than their status.</summary>
    public async Task WriteAsync(HttpResponse response, ReadOnlyMemory<byte> body, int status, ResponseFormat format)
    {
        response.StatusCode = status;
        response.Headers.XContentTypeOptions = "nosniff";
        if (format == ResponseFormat.Multipart)
        {
            await WriteFramedAsync(response, body, ResultFraming.Of(format));
            return;
        }

        response.ContentType = _rules.ContentTypeOf(format, status);
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(response.HttpContext.Request.Method))
            await response.Body.WriteAsync(body, response.HttpContext.RequestAborted);
    }

    private static async Task WriteFramedAsync(HttpResponse response, ReadOnlyMemory<byte> body, ResultFraming framing)
    {
        response.ContentType = framing.ContentType;
        response.ContentLength = framing.Before.Length + body.Length + framing.Close.Length;
        if (HttpMethods.IsHead(response.HttpContext.Request.Method))
            return;
        foreach (var part in new[] { framing.Before, body, framing.Close })
            await response.Body.WriteAsync(part, response.HttpContext.RequestAborted);
    }
}
