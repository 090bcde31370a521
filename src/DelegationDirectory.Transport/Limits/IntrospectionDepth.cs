using DelegationDirectory.Transport.Errors;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Limits;

/// <summary>
/// Keeps introspection linear in the schema: each list of types or fields may occur once, and <c>ofType</c> a few times, on the
/// way to any field. Depth otherwise does not count there, since the usual introspection query is deeper than most documents.
/// </summary>
internal sealed class IntrospectionDepth
{
    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal) { "fields", "inputFields", "interfaces", "possibleTypes" };
    private readonly GraphQLDocument _document;
    private readonly IReadOnlyDictionary<string, GraphQLFragmentDefinition> _fragments;
    private readonly RequestLimits _limits;
    private readonly Dictionary<string, int> _onTheWay = new(StringComparer.Ordinal);
    private readonly HashSet<GraphQLFragmentDefinition> _entered = new(ReferenceEqualityComparer.Instance);
    private int _steps;

    private IntrospectionDepth(GraphQLDocument document, IReadOnlyDictionary<string, GraphQLFragmentDefinition> fragments, RequestLimits limits)
    {
        _document = document;
        _fragments = fragments;
        _limits = limits;
    }

    public static bool IsIntrospection(GraphQLField field) => field.Name.Value == "__schema" || field.Name.Value == "__type";

    public static void Require(
        GraphQLDocument document,
        GraphQLField field,
        IReadOnlyDictionary<string, GraphQLFragmentDefinition> fragments,
        RequestLimits limits) => new IntrospectionDepth(document, fragments, limits).Walk(field.SelectionSet);

    private void Walk(GraphQLSelectionSet? selections)
    {
        foreach (var selection in selections?.Selections ?? [])
        {
            if (++_steps > _limits.MaxNodes)
                throw TooDeep(selection);
            switch (selection)
            {
                case GraphQLField field:
                    Walk(field);
                    break;
                case GraphQLInlineFragment inline:
                    Walk(inline.SelectionSet);
                    break;
                case GraphQLFragmentSpread spread when _fragments.TryGetValue(spread.FragmentName.Name.StringValue, out var fragment):
                    Walk(fragment);
                    break;
            }
        }
    }

    private void Walk(GraphQLFragmentDefinition fragment)
    {
        if (!_entered.Add(fragment))
            return;
        Walk(fragment.SelectionSet);
        _entered.Remove(fragment);
    }

    private void Walk(GraphQLField field)
    {
        var name = field.Name.StringValue;
        var allowed = Lists.Contains(name) ? _limits.MaxIntrospectionListNesting
            : name == "ofType" ? _limits.MaxIntrospectionOfTypeNesting
            : int.MaxValue;
        var times = _onTheWay[name] = _onTheWay.GetValueOrDefault(name) + 1;
        if (times > allowed)
            throw TooDeep(field);
        Walk(field.SelectionSet);
        _onTheWay[name]--;
    }

    private DocumentFault TooDeep(ASTNode node) =>
        new DocumentFault("Introspection is nested so deep here that it would repeat the schema within itself.", ErrorCodes.IntrospectionTooDeep)
            .At(_document, node);
}
