using DelegationDirectory.Transport.Errors;
using GraphQL;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Cost;

/// <summary>What an operation costs with the values that it was asked with.</summary>
internal sealed class PricedRequest
{
    private readonly OperationFormula _formula;
    private readonly CostValues _values;
    private readonly OperationCost _cost;

    public PricedRequest(OperationFormula formula, IReadOnlyDictionary<string, object?> variables)
    {
        _formula = formula;
        _values = new CostValues(variables);
        _cost = formula.In(_values);
    }

    /// <summary>Why the operation may not run; null when it may.</summary>
    public DocumentFault? Refusal(GraphQLDocument document, CostOptions limits)
    {
        if (!limits.EnforceCostLimits || Fits(_cost))
            return null;
        var fault = _cost.FieldCost > limits.MaxFieldCost
            ? CostErrors.FieldsTooDear(_cost.FieldCost, limits.MaxFieldCost, Advice(cost => cost.FieldCost))
            : CostErrors.TypesTooDear(_cost.TypeCost, limits.MaxTypeCost, Advice(cost => cost.TypeCost));
        return fault.At(document, _formula.Operation);

        bool Fits(OperationCost cost) => cost.FieldCost <= limits.MaxFieldCost && cost.TypeCost <= limits.MaxTypeCost;

        string Advice(Func<OperationCost, double> counted) => new CostAdvice(_formula, _values, counted, Fits).Give();
    }

    /// <summary>Tells the cost in a result.</summary>
    public ExecutionResult ReportIn(ExecutionResult result)
    {
        result.Extensions = new Dictionary<string, object?>(result.Extensions ?? [])
        {
            ["operationCost"] = new Dictionary<string, object?> { ["fieldCost"] = _cost.FieldCost, ["typeCost"] = _cost.TypeCost },
        };
        return result;
    }
}
