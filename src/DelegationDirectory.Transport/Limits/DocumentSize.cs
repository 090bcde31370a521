using DelegationDirectory.Transport.Errors;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Limits;

/// <summary>
/// Refuses a document that is too large, before anything walks it that could be made to take long. Fragments are measured once
/// each and counted as often as they are spread, so that the measure itself is linear in the document.
/// </summary>
internal sealed class DocumentSize
{
    private readonly GraphQLDocument _document;
    private readonly DocumentLimits _limits;
    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments = new(StringComparer.Ordinal);
    private readonly HashSet<GraphQLFragmentDefinition> _entered = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<GraphQLFragmentDefinition, Extent> _measured = new(ReferenceEqualityComparer.Instance);
    private int _fields;
    private int _nesting;
    private bool _isCyclic;

    private DocumentSize(GraphQLDocument document, DocumentLimits limits)
    {
        _document = document;
        _limits = limits;
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
            _fragments.TryAdd(fragment.FragmentName.Name.StringValue, fragment);
    }

    /// <summary>How deep a selection is in the answer, and how often fragments are entered for it.</summary>
    private readonly record struct Extent(int Depth, long Visits)
    {
        public Extent And(Extent other) => new(Math.Max(Depth, other.Depth), Math.Min(Visits + other.Visits, int.MaxValue));
    }

    public static void Require(GraphQLDocument document, DocumentLimits limits)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is not (GraphQLOperationDefinition or GraphQLFragmentDefinition))
                throw OperationErrors.NotExecutable(document, definition);
        }

        RequireNodes(document, limits);
        new DocumentSize(document, limits).Require();
    }

    private static void RequireNodes(GraphQLDocument document, DocumentLimits limits)
    {
        var nodes = NodeCount.Of(document, limits.MaxNodes);
        if (nodes > limits.MaxNodes)
            throw new DocumentFault($"The document consists of more than the {limits.MaxNodes} syntax nodes that are allowed.", ErrorCodes.DocumentTooLarge);
    }

    private void Require()
    {
        foreach (var fragment in _fragments.Values)
            Measure(fragment);
        foreach (var operation in _document.Definitions.OfType<GraphQLOperationDefinition>())
            Require(operation, Measure(operation.SelectionSet));

        // A fragment within itself goes on without end; validation reports it.
        if (!_isCyclic)
            MergeComparisons.Require(_document, _fragments, _limits);
    }

    private void Require(GraphQLOperationDefinition operation, Extent extent)
    {
        if (extent.Depth > _limits.MaxExecutionDepth)
        {
            throw new DocumentFault($"The operation nests {extent.Depth} fields deep, and {_limits.MaxExecutionDepth} are allowed.")
                .At(_document, operation)
                .With("allowedExecutionDepth", _limits.MaxExecutionDepth)
                .With("detectedExecutionDepth", extent.Depth);
        }

        if (extent.Visits > _limits.MaxFragmentVisits)
        {
            throw new DocumentFault(
                $"The operation's fragments, spread within one another, come to more than the {_limits.MaxFragmentVisits} that are allowed.",
                ErrorCodes.DocumentTooLarge).At(_document, operation);
        }
    }

    private Extent Measure(GraphQLSelectionSet? selections)
    {
        var whole = default(Extent);
        foreach (var selection in selections?.Selections ?? [])
        {
            whole = whole.And(selection switch
            {
                GraphQLField field => Measure(field),
                GraphQLInlineFragment inline => Measure(inline.SelectionSet),
                GraphQLFragmentSpread spread => Measure(spread),
                _ => default,
            });
        }

        return whole;
    }

    private Extent Measure(GraphQLField field)
    {
        if (++_fields > _limits.MaxFields)
        {
            throw new DocumentFault($"The document has more than the {_limits.MaxFields} fields that are allowed.", ErrorCodes.DocumentTooLarge)
                .At(_document, field);
        }

        var below = Measure(field.SelectionSet);
        if (!IntrospectionDepth.IsIntrospection(field))
            return below with { Depth = below.Depth + 1 };
        IntrospectionDepth.Require(_document, field, _fragments, _limits);
        return below with { Depth = 1 };
    }

    private Extent Measure(GraphQLFragmentSpread spread) => _fragments.TryGetValue(spread.FragmentName.Name.StringValue, out var fragment)
        ? Measure(fragment) is var inside && inside.Visits < int.MaxValue ? inside with { Visits = inside.Visits + 1 } : inside
        : default;

    private Extent Measure(GraphQLFragmentDefinition fragment)
    {
        if (_measured.TryGetValue(fragment, out var known))
            return known;
        if (!_entered.Add(fragment))
        {
            _isCyclic = true;
            return default;
        }

        if (++_nesting > _limits.MaxFragmentNesting)
        {
            throw new DocumentFault($"Fragments are nested in one another deeper than the {_limits.MaxFragmentNesting} levels that are allowed.", ErrorCodes.DocumentTooLarge)
                .At(_document, fragment);
        }

        var extent = Measure(fragment.SelectionSet);
        _nesting--;
        return _measured[fragment] = extent;
    }
}
