using DelegationDirectory.Transport.Documents;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Tables;

/// <summary>
/// The fields of a valid operation, fragments in their places. Those that <c>@skip</c> or <c>@include</c> may leave out are among them, so
/// that a table has the same columns whatever the variables hold; what tells of pages is not, being for programs.
/// </summary>
internal sealed class TableFields(ISchema schema, GraphQLDocument document)
{
    private const string PageInfo = "PageInfo";

    public TableField Of(GraphQLOperationDefinition operation)
    {
        var root = new TableField("", OperationSelection.RootOf(operation, schema));
        AddTo(root, operation.SelectionSet, OperationSelection.RootOf(operation, schema));
        return root;
    }

    private void AddTo(TableField field, GraphQLSelectionSet? selections, IGraphType? type)
    {
        foreach (var selection in selections?.Selections ?? [])
        {
            switch (selection)
            {
                case GraphQLField selected:
                    AddTo(field, selected, type);
                    break;
                case GraphQLInlineFragment inline:
                    AddTo(field, inline.SelectionSet, inline.TypeCondition is { } condition ? schema.AllTypes[condition.Type.Name] : type);
                    break;
                case GraphQLFragmentSpread spread when document.Spread(spread) is { } fragment:
                    AddTo(field, fragment.SelectionSet, schema.AllTypes[fragment.TypeCondition.Type.Name]);
                    break;
            }
        }
    }

    private void AddTo(TableField field, GraphQLField selected, IGraphType? type)
    {
        var given = (type as IComplexGraphType)?.Fields.Find(selected.Name)?.ResolvedType;
        var named = given?.GetNamedType();
        if (named?.Name == PageInfo)
            return;
        var name = (selected.Alias?.Name ?? selected.Name).StringValue;
        AddTo(field.Add(name, given, isValue: selected.SelectionSet is null), selected.SelectionSet, named);
    }
}
