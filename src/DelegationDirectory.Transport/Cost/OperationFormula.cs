using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Cost;

/// <summary>The cost of an operation as a formula over its variables.</summary>
/// <param name="operation">The operation.</param>
/// <param name="rootWeight">What its root object weighs.</param>
/// <param name="root">What it selects.</param>
internal sealed class OperationFormula(GraphQLOperationDefinition operation, double rootWeight, SelectionFormula root)
{
    public GraphQLOperationDefinition Operation { get; } = operation;

    public SelectionFormula Root { get; } = root;

    public OperationCost In(CostValues values) => Root.In(values) + new OperationCost(0, rootWeight);
}
