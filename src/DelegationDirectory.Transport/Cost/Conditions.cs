using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Cost;

/// <summary>
/// Which selections <c>@skip</c> and <c>@include</c> let a request answer. An operation has a formula for each outcome of the variables
/// that decide about them.
/// </summary>
internal sealed class Conditions
{
    private readonly string[] _variables;
    private readonly Func<string, GraphQLValue?> _defaultOf;

    public Conditions(GraphQLDocument document, Func<string, GraphQLValue?> defaultOf)
    {
        _defaultOf = defaultOf;
        _variables =
        [
            .. document.Definitions
                .SelectMany(definition => definition switch
                {
                    GraphQLOperationDefinition operation => In(operation.SelectionSet),
                    GraphQLFragmentDefinition fragment => In(fragment.SelectionSet),
                    _ => [],
                })
                .Distinct(),
        ];
    }

    /// <summary>Whether there are few enough for formulas to be kept by their outcome.</summary>
    public bool AreFew => _variables.Length <= 64;

    /// <summary>The outcome in a request, one bit for each variable.</summary>
    public ulong Outcome(IReadOnlyDictionary<string, object?> variables)
    {
        var outcome = 0UL;
        for (var i = 0; i < _variables.Length; i++)
            outcome = (outcome << 1) | (Holds(_variables[i], variables) ? 1UL : 0);
        return outcome;
    }

    /// <summary>Whether a selection is answered.</summary>
    public bool Include(ASTNode selection, IReadOnlyDictionary<string, object?> variables)
    {
        foreach (var (directive, condition) in Of(selection))
        {
            var holds = condition switch
            {
                GraphQLBooleanValue written => written.BoolValue,
                GraphQLVariable variable => Holds(variable.Name.StringValue, variables),
                _ => directive == "include",
            };
            if (holds == (directive == "skip"))
                return false;
        }

        return true;
    }

    private bool Holds(string variable, IReadOnlyDictionary<string, object?> variables) =>
        variables.TryGetValue(variable, out var value) ? value is true : _defaultOf(variable) is GraphQLTrueBooleanValue;

    private static IEnumerable<string> In(GraphQLSelectionSet? selections) =>
        from selection in selections?.Selections ?? []
        from variable in Of(selection).Select(pair => pair.Condition).OfType<GraphQLVariable>().Select(variable => variable.Name.StringValue)
            .Concat(In((selection as IHasSelectionSetNode)?.SelectionSet))
        select variable;

    private static IEnumerable<(string Directive, GraphQLValue? Condition)> Of(ASTNode selection) =>
        from directive in (selection as IHasDirectivesNode)?.Directives?.Items ?? []
        where directive.Name == "skip" || directive.Name == "include"
        select (directive.Name.StringValue, directive.Arguments?.Items.Find(argument => argument.Name == "if")?.Value);
}
