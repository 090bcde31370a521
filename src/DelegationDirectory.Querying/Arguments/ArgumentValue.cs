using System.Collections;
using GraphQLParser.AST;

namespace DelegationDirectory.Querying.Arguments;

/// <summary>An argument's value with variables filled in, in the order written, not yet of any CLR type.</summary>
/// <param name="Node">Where it stands in the document.</param>
/// <param name="Origin">Where it stands in the variables; null for what the document says itself.</param>
internal abstract record ArgumentValue(ASTNode Node, ValueOrigin? Origin)
{
    /// <summary>Whether another request of the same document may hold another value here.</summary>
    public virtual bool IsVariable => Origin is not null;

    /// <summary>What stands here in another request of the same document.</summary>
    public virtual ArgumentValue In(IReadOnlyDictionary<string, object?> variables) =>
        Origin is null ? this : Of(Origin.Find(variables), Node, Origin);

    /// <summary>A variable's value.</summary>
    public static ArgumentValue Of(object? value, ASTNode node, ValueOrigin origin) => value switch
    {
        null => new NullValue(node, origin),
        IReadOnlyDictionary<string, object?> fields => new ObjectValue(
            [.. fields.Select(field => KeyValuePair.Create(field.Key, Of(field.Value, node, new ValueOrigin(origin, field.Key))))], node, origin),
        string text => new LeafValue(text, node, origin),
        IEnumerable items => new ListValue([.. items.Cast<object?>().Select((item, i) => Of(item, node, new ValueOrigin(origin, i)))], node, origin),
        _ => new LeafValue(value, node, origin),
    };
}

/// <summary>An explicit null.</summary>
internal sealed record NullValue(ASTNode Node, ValueOrigin? Origin = null) : ArgumentValue(Node, Origin);

/// <summary>Text, number, truth value or an enum value's name.</summary>
internal sealed record LeafValue(object Value, ASTNode Node, ValueOrigin? Origin = null) : ArgumentValue(Node, Origin);

/// <summary>A list.</summary>
internal sealed record ListValue(IReadOnlyList<ArgumentValue> Items, ASTNode Node, ValueOrigin? Origin = null) : ArgumentValue(Node, Origin)
{
    public override bool IsVariable => base.IsVariable || Items.Any(item => item.IsVariable);

    public override ArgumentValue In(IReadOnlyDictionary<string, object?> variables) =>
        Origin is null ? this with { Items = [.. Items.Select(item => item.In(variables))] } : base.In(variables);
}

/// <summary>An input object.</summary>
internal sealed record ObjectValue(
    IReadOnlyList<KeyValuePair<string, ArgumentValue>> Fields, ASTNode Node, ValueOrigin? Origin = null) : ArgumentValue(Node, Origin)
{
    public override bool IsVariable => base.IsVariable || Fields.Any(pair => pair.Value.IsVariable);

    public override ArgumentValue In(IReadOnlyDictionary<string, object?> variables) =>
        Origin is null ? this with { Fields = [.. Fields.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.In(variables)))] } : base.In(variables);

    /// <summary>The value of a field; null when it is absent.</summary>
    public ArgumentValue? Find(string name)
    {
        foreach (var (key, value) in Fields)
            if (key == name)
                return value;
        return null;
    }
}

/// <summary>Readings of values by GraphQL's input coercion.</summary>
internal static class ArgumentValues
{
    /// <summary>The items of a list; a value that is no list stands for a list of itself (GraphQL specification, 3.11).</summary>
    public static IReadOnlyList<ArgumentValue> AsItems(this ArgumentValue value) => value is ListValue list ? list.Items : [value];
}
