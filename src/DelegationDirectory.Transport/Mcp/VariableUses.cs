using DelegationDirectory.Transport.Documents;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Mcp;

/// <summary>
/// What an operation's variables stand for, in the words of the schema: those of the argument that a variable is given to, or of the input
/// field with the one that holds it (<c>code: { eq: $country }</c> is a code, and equal to something).
/// </summary>
internal sealed class VariableUses
{
    private readonly Dictionary<string, string> _descriptions = new(StringComparer.Ordinal);

    public VariableUses(ISchema schema, GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        foreach (var (field, definition) in SelectedFields.Of(schema, document, operation))
        {
            foreach (var given in field.Arguments?.Items ?? [])
            {
                if (definition.Arguments?.Find(given.Name) is { } argument)
                    Add(given.Value, argument.ResolvedType!, null, argument.Description);
            }
        }
    }

    /// <summary>The description of a variable where it is used first; null when the schema has none there.</summary>
    public string? DescriptionOf(string variable) => _descriptions.GetValueOrDefault(variable);

    private void Add(GraphQLValue value, IGraphType type, string? holder, string? own)
    {
        switch (value)
        {
            case GraphQLVariable variable:
                _descriptions.TryAdd(variable.Name.StringValue, string.Join(' ', new[] { holder, own }.OfType<string>()));
                break;
            case GraphQLListValue list:
                foreach (var item in list.Values ?? [])
                    Add(item, type, holder, own);
                break;
            case GraphQLObjectValue obj when type.GetNamedType() is IInputObjectGraphType input:
                foreach (var given in obj.Fields ?? [])
                {
                    if (input.Fields.Find(given.Name) is { } field)
                        Add(given.Value, field.ResolvedType!, own, field.Description);
                }

                break;
        }
    }
}
