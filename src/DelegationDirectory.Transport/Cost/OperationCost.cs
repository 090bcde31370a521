namespace DelegationDirectory.Transport.Cost;

/// <summary>What an operation, or a part of one, is expected to cost.</summary>
/// <param name="FieldCost">The work: what its fields and arguments weigh, as often as they are answered.</param>
/// <param name="TypeCost">The answer: what the objects in it weigh.</param>
internal readonly record struct OperationCost(double FieldCost, double TypeCost)
{
    public static OperationCost operator +(OperationCost left, OperationCost right) =>
        new(left.FieldCost + right.FieldCost, left.TypeCost + right.TypeCost);

    public static OperationCost operator *(OperationCost cost, double times) => new(cost.FieldCost * times, cost.TypeCost * times);

    /// <summary>The larger of each.</summary>
    public static OperationCost Max(OperationCost left, OperationCost right) =>
        new(Math.Max(left.FieldCost, right.FieldCost), Math.Max(left.TypeCost, right.TypeCost));
}
