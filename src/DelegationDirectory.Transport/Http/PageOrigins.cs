using Microsoft.AspNetCore.Http;

namespace DelegationDirectory.Transport.Http;

/// <summary>
/// Which pages may open a WebSocket, or speak as an assistant does. A browser lets any page open a socket anywhere, and only names the
/// page's origin: it is for the server to refuse. Programs that are no browsers name none.
/// </summary>
internal static class PageOrigins
{
    /// <summary>Whether the request names no origin, the server's own, or one whose scripts may read answers.</summary>
    public static bool Allow(HttpRequest request, IList<string> allowed)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || IsOwn(origin, request.Host)
            || allowed.Contains("*")
            || allowed.Contains(origin, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>By host and port alone, because behind a proxy the server does not know by which scheme the page was loaded.</summary>
    private static bool IsOwn(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && string.Equals(page.IdnHost, host.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase)
        && page.Port == (host.Port ?? (page.IsDefaultPort ? page.Port : -1));
}
