using System.Text;

namespace DelegationDirectory.Transport.Ide;

/// <summary>What a browser gets when the IDE's files were not built into the server: what is missing, and how to go on without.</summary>
internal static class FallbackPage
{
    public static string Html(GraphQLIdeOptions options) => PlainPage.Html(
        options.Title,
        $$"""
          <p>The GraphQL API is running. Its editor, Banana Cake Pop, is not part of this build: the files of the npm package
          <code>@chillicream/bananacakepop-graphql-ide</code> were not there. To have it, install Node.js 20 or newer with npm, and build the
          server again; <code>-p:GraphQLIdeRequired=true</code> makes the build stop when that fails.</p>
          <p>Everything else works: post a JSON object with a <code>query</code> to this address, or read the
          <a href="schema.graphql">schema</a>.</p>
          <pre>curl -H 'Content-Type: application/json' -d '{"query":"{ __typename }"}' THIS-ADDRESS</pre>
        {{Examples(options.Examples)}}
        """);

    private static string Examples(IList<ExampleOperation> examples)
    {
        if (examples.Count == 0)
            return "";
        var html = new StringBuilder("  <h2>Example operations</h2>\n");
        foreach (var example in examples)
            html.Append($"  <h3>{PlainPage.Encode(example.Name)}</h3>\n  <pre>{PlainPage.Encode(example.Text.Trim())}</pre>\n");
        return html.ToString();
    }
}
