using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace DelegationDirectory.Transport.Errors;

/// <summary>Lists every error code: as JSON, or as a page to a browser.</summary>
internal static class ErrorListEndpoint
{
    public static Task HandleAsync(HttpContext http)
    {
        var response = http.Response;
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        response.Headers.CacheControl = "public, max-age=3600";
        if (Ide.IdeEndpoint.IsBrowser(http.Request))
        {
            PlainPage.SetHeaders(response);
            return response.WriteAsync(ErrorListPage.Html, http.RequestAborted);
        }

        var codes = ErrorCodes.All.Select(code => Describe(code, http.Request));
        return response.WriteAsJsonAsync(new { codes }, http.RequestAborted);
    }

    private static object Describe(ErrorCode code, HttpRequest request) => new
    {
        code = code.Name,
        status = code.Status,
        meaning = code.Meaning,
        documentation = $"{request.PathBase.Add(request.Path).ToUriComponent()}#{code.Name}",
    };
}
