using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace DelegationDirectory.Transport.Http;

/// <summary>
/// Tells the requests that a browser lets any page send, without asking the server first (CORS protocol, "simple" requests), from those
/// for which it asks. A header of one's own, or a content type that no form has, makes it ask.
/// </summary>
internal static class Preflight
{
    public const string Header = "GraphQL-Preflight";

    private static readonly string[] Headers = [Header, "GraphQL-Require-Preflight", "X-Apollo-Operation-Name", "Apollo-Require-Preflight"];
    private static readonly string[] FormTypes =
        [MediaTypeNames.Application.FormUrlEncoded, MediaTypeNames.Multipart.FormData, MediaTypeNames.Text.Plain];

    /// <summary>Whether a browser had to ask before it sent this.</summary>
    public static bool WasNeeded(HttpRequest request) =>
        Headers.Any(name => request.Headers.TryGetValue(name, out var value) && !string.IsNullOrEmpty(value))
        || (MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && !FormTypes.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase));
}
