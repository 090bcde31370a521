using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace DelegationDirectory.Transport.Ide;

/// <summary>Headers for the IDE's static files, which the application serves itself.</summary>
internal static class IdeAssets
{
    /// <summary>
    /// Lets the IDE's files be cached for good where their names carry a hash of their content (below <c>/static/</c>), and
    /// confines its scripts.
    /// </summary>
    public static IApplicationBuilder UseIdeAssets(this IApplicationBuilder app, string path)
    {
        PathString hashed = path + "/static";
        return app.Use((http, next) =>
        {
            if (http.Request.Path.StartsWithSegments(hashed, StringComparison.OrdinalIgnoreCase))
                http.Response.OnStarting(SetHeaders, http.Response);
            return next(http);
        });
    }

    /// <summary>An empty answer is a file that is missing: to be cached least of all.</summary>
    private static Task SetHeaders(object state)
    {
        var response = (HttpResponse)state;
        IdeHeaders.Set(response);
        if (response.StatusCode == StatusCodes.Status304NotModified || response is { StatusCode: StatusCodes.Status200OK, ContentLength: > 0 })
            response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Task.CompletedTask;
    }
}
