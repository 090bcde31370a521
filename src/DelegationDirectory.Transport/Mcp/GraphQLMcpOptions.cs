using System.ComponentModel.DataAnnotations;

namespace DelegationDirectory.Transport.Mcp;

/// <summary>What is offered to assistants, by the Model Context Protocol.</summary>
public sealed class GraphQLMcpOptions
{
    /// <summary>Whether the protocol is spoken. Default true; without operations it is not.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The server's name, as assistants show it.</summary>
    public string Title { get; set; } = "GraphQL";

    /// <summary>The persisted operations that are tools, by their ids; each is one query, whose comment is the tool's description.</summary>
    [RegularExpression("[A-Za-z0-9_-]{1,64}", ErrorMessage = "the id of a persisted operation, of at most 64 letters, digits, - and _")]
    public IList<string> Operations { get; } = [];
}
