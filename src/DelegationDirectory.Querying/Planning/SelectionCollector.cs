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

    /// <summary>Whether variables of a request have a say in what is selected, or in an argument of it.</summary>
    public bool HasVariables(GraphQLSelectionSet? selectionSet) => HasVariables(selectionSet, []);

    private bool HasVariables(GraphQLSelectionSet? selectionSet, HashSet<string> visited) =>
        (selectionSet?.Selections ?? []).Any(selection =>
            ((selection as IHasDirectivesNode)?.Directives?.Items ?? []).Any(directive => HasVariables(directive.Arguments))
            || selection switch
            {
                GraphQLField field => HasVariables(field.Arguments) || HasVariables(field.SelectionSet, visited),
                GraphQLInlineFragment inline => HasVariables(inline.SelectionSet, visited),
                GraphQLFragmentSpread { FragmentName.Name.StringValue: var name } =>
                    visited.Add(name) && _fragments.TryGetValue(name, out var fragment) && HasVariables(fragment.SelectionSet, visited),
                _ => false,
            });

    private static bool HasVariables(GraphQLArguments? arguments) => (arguments?.Items ?? []).Any(argument => HasVariables(argument.Value));

    private static bool HasVariables(GraphQLValue value) => value switch
    {
        GraphQLVariable => true,
        GraphQLListValue list => (list.Values ?? []).Any(HasVariables),
        GraphQLObjectValue fields => (fields.Fields ?? []).Any(field => HasVariables(field.Value)),
        _ => false,
    };

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
