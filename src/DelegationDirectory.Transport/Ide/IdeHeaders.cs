using Microsoft.AspNetCore.Http;

namespace DelegationDirectory.Transport.Ide;

/// <summary>
/// What the IDE's page may do. It compiles JSON schemas by <c>eval</c> and writes its styles into the page, so both must be
/// allowed, here and nowhere else; everything it loads or calls must come from this server.
/// </summary>
internal static class IdeHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

    public static void Set(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
