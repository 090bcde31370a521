using DelegationDirectory.Querying.Arguments;
using GraphQL.Types;
using GraphQLParser.AST;

namespace DelegationDirectory.Querying.Planning;

/// <summary>
/// Collects the fields selected on an object type, fragments opened and <c>@skip</c> and <c>@include</c> obeyed, grouped by the name
/// that they have in the answer (GraphQL specification, 6.3.2).
/// </summary>
internal sealed class SelectionCollector(GraphQLDocument document, ISchema schema, ArgumentReader arguments)
{
    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments =
        document.Definitions.OfType<GraphQLFragmentDefinition>().ToDictionary(fragment => fragment.FragmentName.Name.StringValue);

    /// <summary>Reads arguments of the operation.</summary>
    public ArgumentReader Arguments { get; } = arguments;

    public IReadOnlyList<SelectedField> Collect(string objectType, IEnumerable<GraphQLSelectionSet?> selectionSets)
    {
        var fields = new List<SelectedField>();
        foreach (var selectionSet in selectionSets)
            Collect(objectType, selectionSet, fields, []);
        return fields;
    }

    private void Collect(string objectType, GraphQLSelectionSet? selectionSet, List<SelectedField> fields, HashSet<string> visited)
    {
        foreach (var selection in selectionSet?.Selections ?? [])
        {
            if (selection is IHasDirectivesNode conditional && !Arguments.Includes(conditional))
                continue;
            switch (selection)
            {
                case GraphQLField field:
                    var key = (field.Alias?.Name ?? field.Name).StringValue;
                    if (fields.Find(selected => selected.ResponseKey == key) is { } same)
                        same.Nodes.Add(field);
                    else
                        fields.Add(new SelectedField(key, [field]));
                    break;
                case GraphQLInlineFragment inline when Applies(inline.TypeCondition, objectType):
                    Collect(objectType, inline.SelectionSet, fields, visited);
                    break;
                case GraphQLFragmentSpread spread when visited.Add(spread.FragmentName.Name.StringValue)
                    && _fragments.TryGetValue(spread.FragmentName.Name.StringValue, out var fragment) && Applies(fragment.TypeCondition, objectType):
                    Collect(objectType, fragment.SelectionSet, fields, visited);
                    break;
            }
        }
    }

    private bool Applies(GraphQLTypeCondition? condition, string objectType)
    {
        if (condition is null || condition.Type.Name == objectType)
            return true;
        return schema.AllTypes[condition.Type.Name] is IAbstractGraphType possible && possible.PossibleTypes.Any(type => type.Name == objectType);
    }
}

/// <summary>The fields that share one name in the answer, and so one value.</summary>
/// <param name="ResponseKey">That name: the alias, or the field's own.</param>
/// <param name="Nodes">The fields in the document; by the rules of merging they have the same name and arguments.</param>
internal sealed record SelectedField(string ResponseKey, List<GraphQLField> Nodes)
{
    public GraphQLField First => Nodes[0];

    public string Name => First.Name.StringValue;

    public IEnumerable<GraphQLSelectionSet?> SelectionSets => Nodes.Select(node => node.SelectionSet);
}
