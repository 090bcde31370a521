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
    private readonly RequestLimits _limits;
    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments = new(StringComparer.Ordinal);
    private readonly Dictionary<GraphQLFragmentDefinition, Extent> _measured = new(ReferenceEqualityComparer.Instance);
    private int _fields;
    private int _nesting;

    private DocumentSize(GraphQLDocument document, RequestLimits limits)
    {
        _document = document;
        _limits = limits;
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
            _fragments.TryAdd(fragment.FragmentName.Name.StringValue, fragment);
    }

    /// <exception cref="DocumentFault">A limit is passed, or the document is none that can be run.</exception>
    public static void Require(GraphQLDocument document, RequestLimits limits)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is not (GraphQLOperationDefinition or GraphQLFragmentDefinition))
                throw OperationErrors.NotExecutable(document, definition);
        }

        DocumentNodes.Require(document, limits);
        new DocumentSize(document, limits).Require();
    }

    private void Require()
    {
        foreach (var fragment in _fragments.Values)
            Measure(fragment);
        foreach (var operation in _document.Definitions.OfType<GraphQLOperationDefinition>())
        {
            if (LimitErrors.TooExtensive(Measure(operation.SelectionSet), _limits) is { } fault)
                throw fault.At(_document, operation);
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
            throw LimitErrors.TooManyFields(_limits).At(_document, field);

        var extent = Measure(field.SelectionSet).Below(hasAlias: field.Alias is not null);
        if (!IntrospectionDepth.IsIntrospection(field))
            return extent;
        IntrospectionDepth.Require(_document, field, _fragments, _limits);
        return extent with { Depth = 1 };
    }

    private Extent Measure(GraphQLFragmentSpread spread) =>
        _fragments.TryGetValue(spread.FragmentName.Name.StringValue, out var fragment) ? Measure(fragment).Visited() : default;

    private Extent Measure(GraphQLFragmentDefinition fragment)
    {
        if (_measured.TryGetValue(fragment, out var known))
            return known;
        if (++_nesting > _limits.MaxFragmentNesting)
            throw LimitErrors.FragmentsTooNested(_limits).At(_document, fragment);

        // Until it is measured a fragment counts as empty, which ends the walk round a cycle; validation reports the cycle.
        _measured[fragment] = default;
        var extent = Measure(fragment.SelectionSet);
        _nesting--;
        return _measured[fragment] = extent;
    }
}
