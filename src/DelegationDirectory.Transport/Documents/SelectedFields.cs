using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Documents;

/// <summary>
/// The fields that a valid operation selects anywhere, with their definitions, in the order of the document; those of a fragment once, where
/// it is first spread. Those that the schema defines for no type (<c>__typename</c>) are not among them.
/// </summary>
internal sealed class SelectedFields
{
    private readonly ISchema _schema;
    private readonly GraphQLDocument _document;
    private readonly HashSet<GraphQLFragmentDefinition> _entered = new(ReferenceEqualityComparer.Instance);
    private readonly List<(GraphQLField Field, FieldType Definition)> _found = [];

    private SelectedFields(ISchema schema, GraphQLDocument document)
    {
        _schema = schema;
        _document = document;
    }

    public static IReadOnlyList<(GraphQLField Field, FieldType Definition)> Of(
        ISchema schema, GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        var fields = new SelectedFields(schema, document);
        fields.Enter(operation.SelectionSet, OperationSelection.RootOf(operation, schema));
        return fields._found;
    }

    private void Enter(GraphQLSelectionSet? selections, IGraphType? type)
    {
        foreach (var selection in selections?.Selections ?? [])
        {
            switch (selection)
            {
                case GraphQLField field when (type as IComplexGraphType)?.Fields.Find(field.Name) is { } definition:
                    _found.Add((field, definition));
                    Enter(field.SelectionSet, definition.ResolvedType?.GetNamedType());
                    break;
                case GraphQLInlineFragment inline:
                    Enter(inline.SelectionSet, inline.TypeCondition is { } condition ? _schema.AllTypes[condition.Type.Name] : type);
                    break;
                case GraphQLFragmentSpread spread when _document.Spread(spread) is { } fragment && _entered.Add(fragment):
                    Enter(fragment.SelectionSet, _schema.AllTypes[fragment.TypeCondition.Type.Name]);
                    break;
            }
        }
    }
}
