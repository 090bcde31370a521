using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;

namespace DelegationDirectory.Transport.WebSockets;

/// <summary>
/// Which pages may open a WebSocket. A browser lets any page open one anywhere, with the user's cookies, and only names the page's
/// origin: it is for the server to refuse. Programs that are no browsers name none.
/// </summary>
internal static class SocketOrigins
{
    /// <summary>Whether the request names no origin, the server's own, or one that the application's CORS policy allows.</summary>
    public static async Task<bool> AllowsAsync(HttpContext http)
    {
        var origin = http.Request.Headers.Origin.ToString();
        return origin.Length == 0 || IsOwn(origin, http.Request.Host) || await IsSharedAsync(origin, http);
    }

    /// <summary>By host and port alone, because behind a proxy the server does not know by which scheme the page was loaded.</summary>
    private static bool IsOwn(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && string.Equals(page.IdnHost, host.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase)
        && page.Port == (host.Port ?? (page.IsDefaultPort ? page.Port : -1));

    private static async Task<bool> IsSharedAsync(string origin, HttpContext http)
    {
        if (http.RequestServices.GetService(typeof(ICorsPolicyProvider)) is not ICorsPolicyProvider policies)
            return false;
        var metadata = http.GetEndpoint()?.Metadata;
        var policy = metadata?.GetMetadata<ICorsPolicyMetadata>()?.Policy
            ?? await policies.GetPolicyAsync(http, metadata?.GetMetadata<IEnableCorsAttribute>()?.PolicyName);
        return policy?.IsOriginAllowed(origin) is true;
    }
}
