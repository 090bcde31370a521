using System.Linq.Expressions;

namespace DelegationDirectory.Querying.Sorting;

/// <summary>One key of an order.</summary>
/// <param name="Path">How the key is named in a cursor's order: <c>dialogue.startDate</c>.</param>
/// <param name="Selector"><c>row → value</c>.</param>
/// <param name="Descending">From the greatest to the least.</param>
/// <param name="IsNullable">Whether the value may be null. Nulls come first when ascending, last when descending.</param>
public sealed record OrderKey(string Path, LambdaExpression Selector, bool Descending, bool IsNullable);
