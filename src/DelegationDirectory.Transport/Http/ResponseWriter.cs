using System.Globalization;
using DelegationDirectory.Transport.Answers;
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
    private readonly string _cacheControl = options.Value.PersistedOperationsMaxAge is var age && age > TimeSpan.Zero
        ? string.Create(CultureInfo.InvariantCulture, $"public, max-age={(long)age.TotalSeconds}, must-revalidate")
        : "public, no-cache";

    public async Task WriteAsync(HttpResponse response, ExecutionResult result, ResponseFormat format)
    {
        using var body = serializer.NewBuffer();
        serializer.Write(body, result);
        await WriteAsync(response, body.Written, result, format);
    }

    public Task WriteAsync(HttpResponse response, Answer answer, ResponseFormat format)
    {
        SetCaching(response, answer.Tag);
        if (answer.IsHeld)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return answer.Result is { } result
            ? WriteAsync(response, answer.Body, result, format)
            : WriteAsync(response, answer.Body, StatusCodes.Status200OK, format);
    }

    /// <summary>Writes what was made of a complete answer.</summary>
    public Task WriteAsync(HttpResponse response, ReadOnlyMemory<byte> body, string? tag, ResponseFormat format)
    {
        SetCaching(response, tag);
        return WriteAsync(response, body, StatusCodes.Status200OK, format);
    }

    /// <summary>Writes the bytes that were made of a result.</summary>
    private Task WriteAsync(HttpResponse response, ReadOnlyMemory<byte> body, ExecutionResult result, ResponseFormat format)
    {
        var refusal = result.Errors?.OfType<RequestRefusal>().FirstOrDefault();
        if (refusal is { IsNotServed: true } && _rules.HidesWhatIsNotServed)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        foreach (var (name, value) in refusal?.Headers ?? [])
            response.Headers[name] = value;
        var form = refusal is not null && format == ResponseFormat.EventStream ? ResponseFormat.GraphQLResponse : format;
        return WriteAsync(response, body, _rules.StatusOf(result, form), form);
    }

    /// <summary>What has a tag may be kept by anyone, who asks before using it again unless it is said to last; anything else by nobody.</summary>
    private void SetCaching(HttpResponse response, string? tag)
    {
        if (tag is not null)
        {
            response.Headers.ETag = tag;
            response.Headers.CacheControl = _cacheControl;
        }
        else if (RequestReader.IsReading(response.HttpContext.Request.Method))
        {
            response.Headers.CacheControl = "no-store";
        }
    }

    /// <summary>Writes bytes of which no more than the status need be known.</summary>
    private async Task WriteAsync(HttpResponse response, ReadOnlyMemory<byte> body, int status, ResponseFormat format)
    {
        response.StatusCode = status;
        response.Headers.XContentTypeOptions = "nosniff";
        if (format is ResponseFormat.Multipart or ResponseFormat.EventStream)
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
        response.ContentLength = framing.Before.Length + body.Length + framing.After.Length + framing.Close.Length;
        if (HttpMethods.IsHead(response.HttpContext.Request.Method))
            return;
        foreach (var part in new[] { framing.Before, body, framing.After, framing.Close })
            await response.Body.WriteAsync(part, response.HttpContext.RequestAborted);
    }
}
