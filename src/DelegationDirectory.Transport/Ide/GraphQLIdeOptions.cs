using System.Text.Json.Nodes;

namespace DelegationDirectory.Transport.Ide;

/// <summary>What a browser gets at the GraphQL endpoint.</summary>
public sealed class GraphQLIdeOptions
{
    /// <summary>Whether a browser gets the IDE at all. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The title of the page.</summary>
    public string Title { get; set; } = "GraphQL";

    /// <summary>The folder within the web root that holds the IDE's files. Default <c>graphql</c>.</summary>
    public string AssetFolder { get; set; } = "graphql";

    /// <summary>Operations at hand for a first look: a new document opens with them, and the plain page lists them.</summary>
    public IList<ExampleOperation> Examples { get; } = [];

    /// <summary>Values for the variables of the examples, by name; null for none.</summary>
    public JsonObject? ExampleVariables { get; set; }
}
