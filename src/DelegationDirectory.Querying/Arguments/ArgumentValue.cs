using GraphQLParser.AST;

namespace DelegationDirectory.Querying.Arguments;

/// <summary>An argument's value with variables filled in, in the order written, not yet of any CLR type.</summary>
/// <param name="Node">Where it stands in the document.</param>
internal abstract record ArgumentValue(ASTNode Node);

/// <summary>An explicit null.</summary>
internal sealed record NullValue(ASTNode Node) : ArgumentValue(Node);

/// <summary>Text, number, truth value or an enum value's name.</summary>
internal sealed record LeafValue(object Value, ASTNode Node) : ArgumentValue(Node);

/// <summary>A list.</summary>
internal sealed record ListValue(IReadOnlyList<ArgumentValue> Items, ASTNode Node) : ArgumentValue(Node);

/// <summary>An input object.</summary>
internal sealed record ObjectValue(IReadOnlyList<KeyValuePair<string, ArgumentValue>> Fields, ASTNode Node) : ArgumentValue(Node);

/// <summary>Readings of values by GraphQL's input coercion.</summary>
internal static class ArgumentValues
{
    /// <summary>The items of a list; a value that is no list stands for a list of itself (GraphQL specification, 3.11).</summary>
    public static IReadOnlyList<ArgumentValue> AsItems(this ArgumentValue value) => value is ListValue list ? list.Items : [value];
}
