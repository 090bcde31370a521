using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace DelegationDirectory.Transport;

/// <summary>A page without scripts that needs nothing but itself.</summary>
internal static class PlainPage
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

    public static void SetHeaders(HttpResponse response)
    {
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
    }

    /// <summary>The page with a body in HTML, below its title.</summary>
    public static string Html(string title, string body) =>
        $$"""
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>{{Encode(title)}}</title>
          <style>
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff; }
            pre { background: #f3f3f3; padding: .75rem; overflow-x: auto; }
            td, th { padding: .25rem .75rem .25rem 0; text-align: left; vertical-align: top; }
            tr:target { background: #fe9; color: #1a1a1a; }
            @media (prefers-color-scheme: dark) { body { color: #eee; background: #1b1b1b; } pre { background: #2a2a2a; } a { color: #9cf; } }
          </style>
        </head>
        <body>
          <h1>{{Encode(title)}}</h1>
        {{body}}</body>
        </html>
        """;

    public static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
