using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace DelegationDirectory.Transport.Http;

/// <summary>
/// Gives each content coding of one answer an entity tag of its own, as a strong tag must have (RFC 9110, 8.8.3.3): that of a compressed
/// answer ends in the coding's name. Whoever answers sees the tag without it, so that a client may hold either form.
/// </summary>
internal static class EncodedEntityTags
{
    private static readonly string[] Codings = ["br", "gzip"];

    public static Task HandleAsync(HttpContext http, RequestDelegate next)
    {
        var request = http.Request.Headers;
        if (request.IfNoneMatch.Count > 0)
        {
            var held = request.IfNoneMatch.ToString();
            var coding = Codings.FirstOrDefault(coding => held.Contains(Suffix(coding), StringComparison.Ordinal));
            if (coding is not null)
                request.IfNoneMatch = held.Replace(Suffix(coding), "\"", StringComparison.Ordinal);
            http.Response.OnStarting(() => MarkAsync(http.Response, coding));
        }
        else if (request.AcceptEncoding.Count > 0)
        {
            http.Response.OnStarting(() => MarkAsync(http.Response, held: null));
        }

        return next(http);
    }

    private static Task MarkAsync(HttpResponse response, string? held)
    {
        var isHeld = response.StatusCode == StatusCodes.Status304NotModified;
        var coding = isHeld ? held ?? "" : response.Headers.ContentEncoding.ToString();
        var tag = response.Headers.ETag.ToString();
        if (tag.StartsWith('"') && Codings.Contains(coding))
            response.Headers[HeaderNames.ETag] = tag[..^1] + Suffix(coding);
        return Task.CompletedTask;
    }

    private static string Suffix(string coding) => $"-{coding}\"";
}
