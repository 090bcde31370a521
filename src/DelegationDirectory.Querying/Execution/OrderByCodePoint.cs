using System.Linq.Expressions;
using System.Reflection;
using DelegationDirectory.Querying.Text;

namespace DelegationDirectory.Querying.Execution;

/// <summary>
/// Says in other words how texts are ordered, where they would be by UTF-16 unit. This becomes
/// <code>
/// rows.OrderBy(row => text):    rows.OrderBy(row => CodePointText.Of(text))
/// string.Compare(text, other):  CodePointText.Compare(text, other)
/// </code>
/// </summary>
internal sealed class OrderByCodePoint : ExpressionVisitor
{
    private static readonly MethodInfo CompareUnits = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;
    private static readonly MethodInfo Compare = typeof(CodePointText).GetMethod(nameof(CodePointText.Compare))!;
    private static readonly MethodInfo Of = typeof(CodePointText).GetMethod(nameof(CodePointText.Of))!;

    private static readonly OrderByCodePoint Instance = new();

    private OrderByCodePoint()
    {
    }

    /// <param name="selector"><c>row → value</c>, by which rows are sorted.</param>
    public static LambdaExpression Key(LambdaExpression selector) =>
        selector.ReturnType == typeof(string) ? Expression.Lambda(Expression.Call(Of, selector.Body), selector.Parameters) : selector;

    /// <param name="bound"><c>row → bool</c>, which compares texts as they are sorted.</param>
    public static LambdaExpression Bound(LambdaExpression bound) => (LambdaExpression)Instance.Visit(bound);

    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        node.Method == CompareUnits ? Expression.Call(Compare, Visit(node.Arguments)) : base.VisitMethodCall(node);
}
