using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace DelegationDirectory.Transport.Ide;

/// <summary>
/// Serves the page of Banana Cake Pop and what the page asks its server for. The page's own files are static files of the
/// application, below the same path; nothing is fetched from elsewhere, by the server or by the page.
/// </summary>
internal sealed class IdeEndpoint(IWebHostEnvironment environment, IOptions<GraphQLTransportOptions> options)
{
    private static readonly string[] GetAndHead = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] Parameters = ["query", "id", "documentId", "extensions"];
    private readonly GraphQLIdeOptions _options = options.Value.Ide;

    /// <summary>A browser that opens the address, not a program that sends a query.</summary>
    public static bool IsWanted(HttpRequest request) =>
        !Parameters.Any(request.Query.ContainsKey) && IsBrowser(request);

    /// <summary>Whether a page is accepted by name.</summary>
    public static bool IsBrowser(HttpRequest request) => request.GetTypedHeaders().Accept
        .Any(type => type.Quality is not 0 && type.MediaType.Equals(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase));

    public void Map(IEndpointRouteBuilder group, string path)
    {
        group.MapMethods("ui", GetAndHead, http => Redirect(http, path + "/"));
        group.MapMethods("bcp-config.json", GetAndHead, SendConfigurationAsync);
        group.MapMethods("service-worker.js", GetAndHead, RetiringServiceWorker.SendAsync);
    }

    /// <summary>The page's links are relative, so its address must end with a slash.</summary>
    public Task HandlePageAsync(HttpContext http)
    {
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        var path = http.Request.Path.Value ?? "";
        return path.EndsWith('/') ? SendPageAsync(http) : Redirect(http, path + "/");
    }

    private static Task Redirect(HttpContext http, string path)
    {
        http.Response.Redirect(http.Request.PathBase.Add(path).ToUriComponent() + http.Request.QueryString.ToUriComponent());
        return Task.CompletedTask;
    }

    private async Task SendPageAsync(HttpContext http)
    {
        var response = http.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-cache";

        // A length of 0 is what a missing file looks like when the host's list of static files is stale.
        var page = environment.WebRootFileProvider.GetFileInfo(_options.AssetFolder + "/index.html");
        if (page is { Exists: true, Length: > 0 })
        {
            IdeHeaders.Set(response);
            await SendFileAsync(http, page);
        }
        else
        {
            PlainPage.SetHeaders(response);
            response.Headers.CacheControl = "no-store";
            await response.WriteAsync(FallbackPage.Html(_options), http.RequestAborted);
        }
    }

    private static async Task SendFileAsync(HttpContext http, IFileInfo page)
    {
        http.Response.ContentLength = page.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.SendFileAsync(page, http.RequestAborted);
    }

    private Task SendConfigurationAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsJsonAsync(IdeConfiguration.Of(_options), http.RequestAborted);
    }
}
