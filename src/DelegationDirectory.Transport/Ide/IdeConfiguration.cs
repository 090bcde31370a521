using System.Text.Json.Nodes;

namespace DelegationDirectory.Transport.Ide;

/// <summary>What Banana Cake Pop reads from <c>bcp-config.json</c>; the members are named as it expects them.</summary>
/// <param name="Title">The title of the page.</param>
/// <param name="UseBrowserUrlAsEndpoint">Operations go to the page's own address.</param>
/// <param name="DisableTelemetry">Without it the page reports to its maker ten seconds after loading.</param>
/// <param name="GraphQLDocument">The text with which a new document opens.</param>
/// <param name="Variables">The values of variables with which it opens.</param>
internal sealed record IdeConfiguration(string Title, bool UseBrowserUrlAsEndpoint, bool DisableTelemetry, string GraphQLDocument, JsonObject? Variables)
{
    public static IdeConfiguration Of(GraphQLIdeOptions options) => new(options.Title, true, true, Document(options), options.ExampleVariables);

    private static string Document(GraphQLIdeOptions options) => options.Examples.Count == 0
        ? "# Write a query here and run it.\n{\n  __typename\n}\n"
        : string.Join("\n", options.Examples.Select(example => example.Text.TrimEnd() + "\n"));
}
