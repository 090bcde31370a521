using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GraphQL.Types;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Transport.Cost;

/// <summary>
/// Prices operations. An operation's formula is made once and lives as long as its document; a request only puts its values in, and where
/// none of them matters not even that.
/// </summary>
internal sealed class OperationPricing(ISchema schema, SchemaPrices prices, IOptions<GraphQLTransportOptions> options)
{
    /// <summary>How many formulas of one operation are kept, by what <c>@skip</c> and <c>@include</c> let through.</summary>
    private const int MaxOutcomes = 16;

    private readonly ConditionalWeakTable<GraphQLOperationDefinition, Formulas> _operations = [];

    /// <summary>What a valid operation costs with the given values.</summary>
    public PricedRequest Price(GraphQLDocument document, GraphQLOperationDefinition operation, IReadOnlyDictionary<string, object?> variables)
    {
        if (!_operations.TryGetValue(operation, out var formulas))
            _operations.AddOrUpdate(operation, formulas = new Formulas(document, operation));
        return new PricedRequest(formulas.Of(variables, Build), variables);

        OperationFormula Build() => new FormulaBuilder(
            document, schema, prices, options.Value.Limits, formulas.Conditions, formulas.DefaultOf, variables).Build(operation);
    }

    private sealed class Formulas
    {
        private readonly Dictionary<string, GraphQLValue> _defaults = new(StringComparer.Ordinal);
        private readonly ConcurrentDictionary<ulong, OperationFormula> _byOutcome = [];

        public Formulas(GraphQLDocument document, GraphQLOperationDefinition operation)
        {
            foreach (var variable in operation.Variables?.Items ?? [])
            {
                if (variable.DefaultValue is { } value)
                    _defaults.Add(variable.Variable.Name.StringValue, value);
            }

            Conditions = new Conditions(document, DefaultOf);
        }

        public Conditions Conditions { get; }

        public GraphQLValue? DefaultOf(string variable) => _defaults.GetValueOrDefault(variable);

        public OperationFormula Of(IReadOnlyDictionary<string, object?> variables, Func<OperationFormula> build)
        {
            if (!Conditions.AreFew)
                return build();
            var outcome = Conditions.Outcome(variables);
            if (_byOutcome.TryGetValue(outcome, out var known))
                return known;
            var formula = build();
            if (_byOutcome.Count < MaxOutcomes)
                _byOutcome[outcome] = formula;
            return formula;
        }
    }
}
