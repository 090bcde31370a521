using DelegationDirectory.Transport.Errors;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Limits;

/// <summary>
/// Bounds the pairs of fields that validation compares because they are answered under one name (GraphQL specification, 5.3.2):
/// n fields of one alias are n² / 2 pairs, and each comparison may go as deep as the fields do.
/// </summary>
internal sealed class MergeComparisons
{
    private readonly GraphQLDocument _document;
    private readonly IReadOnlyDictionary<string, GraphQLFragmentDefinition> _fragments;
    private readonly long _max;
    private long _spent;

    private MergeComparisons(GraphQLDocument document, IReadOnlyDictionary<string, GraphQLFragmentDefinition> fragments, long max)
    {
        _document = document;
        _fragments = fragments;
        _max = max;
    }

    public static void Require(GraphQLDocument document, IReadOnlyDictionary<string, GraphQLFragmentDefinition> fragments, DocumentLimits limits)
    {
        var comparisons = new MergeComparisons(document, fragments, limits.MaxMergeComparisons);
        foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
            comparisons.Spend([operation.SelectionSet]);
    }

    /// <summary>Counts within one set of fields, then within the sets below those that share a name.</summary>
    private void Spend(IEnumerable<GraphQLSelectionSet> sets)
    {
        var byName = new Dictionary<string, List<GraphQLField>>(StringComparer.Ordinal);
        var entered = new HashSet<GraphQLFragmentDefinition>(ReferenceEqualityComparer.Instance);
        foreach (var set in sets)
            Collect(set, byName, entered);
        foreach (var fields in byName.Values)
            Spend(fields.Select(field => field.SelectionSet).OfType<GraphQLSelectionSet>());
    }

    private void Collect(GraphQLSelectionSet set, Dictionary<string, List<GraphQLField>> byName, HashSet<GraphQLFragmentDefinition> entered)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case GraphQLField field:
                    Add(field, byName);
                    break;
                case GraphQLInlineFragment inline:
                    Collect(inline.SelectionSet, byName, entered);
                    break;
                case GraphQLFragmentSpread spread
                    when _fragments.TryGetValue(spread.FragmentName.Name.StringValue, out var fragment) && entered.Add(fragment):
                    Collect(fragment.SelectionSet, byName, entered);
                    break;
            }
        }
    }

    private void Add(GraphQLField field, Dictionary<string, List<GraphQLField>> byName)
    {
        var name = (field.Alias?.Name ?? field.Name).StringValue;
        if (!byName.TryGetValue(name, out var fields))
            byName.Add(name, fields = []);
        _spent += fields.Count;
        fields.Add(field);
        if (_spent > _max)
        {
            throw new DocumentFault(
                $"The document answers so many fields under one name that comparing them would take more than the {_max} comparisons allowed.",
                ErrorCodes.TooManyComparisons).At(_document, field);
        }
    }
}
