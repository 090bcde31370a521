using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace DelegationDirectory.Transport.Ide;

/// <summary>What a browser gets when the IDE's files were not built into the server: what is missing, and how to go on without.</summary>
internal static class FallbackPage
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

    public static void SetHeaders(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
    }

    public static string Html(GraphQLIdeOptions options) =>
        $$"""
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>{{Encode(options.Title)}}</title>
          <style>
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff; }
            pre { background: #f3f3f3; padding: .75rem; overflow-x: auto; }
            @media (prefers-color-scheme: dark) { body { color: #eee; background: #1b1b1b; } pre { background: #2a2a2a; } a { color: #9cf; } }
          </style>
        </head>
        <body>
          <h1>{{Encode(options.Title)}}</h1>
          <p>The GraphQL API is running. Its editor, Banana Cake Pop, is not part of this build: the files of the npm package
          <code>@chillicream/bananacakepop-graphql-ide</code> were not there. To have it, install Node.js 20 or newer with npm, and build the
          server again; <code>-p:GraphQLIdeRequired=true</code> makes the build stop when that fails.</p>
          <p>Everything else works: post a JSON object with a <code>query</code> to this address, or read the
          <a href="schema.graphql">schema</a>.</p>
          <pre>curl -H 'Content-Type: application/json' -d '{"query":"{ __typename }"}' THIS-ADDRESS</pre>
        {{Examples(options.Examples)}}</body>
        </html>
        """;

    private static string Examples(IList<ExampleOperation> examples)
    {
        if (examples.Count == 0)
            return "";
        var html = new StringBuilder("  <h2>Example operations</h2>\n");
        foreach (var example in examples)
            html.Append($"  <h3>{Encode(example.Name)}</h3>\n  <pre>{Encode(example.Text.Trim())}</pre>\n");
        return html.ToString();
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
