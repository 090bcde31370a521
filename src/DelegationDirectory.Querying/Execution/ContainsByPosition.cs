using System.Linq.Expressions;
using System.Reflection;
using DelegationDirectory.Querying.Text;

namespace DelegationDirectory.Querying.Execution;

/// <summary>
/// Says in other words that a text contains another: <c>strpos(text, part) > 0</c>, not <c>text LIKE pattern</c>. Of a pattern that is
/// a parameter PostgreSQL believes that next to nothing matches it, and chooses plans that take several times as long. A folded text
/// is left alone: it is what trigram indexes are made over, and they serve LIKE.
/// </summary>
internal sealed class ContainsByPosition : ExpressionVisitor
{
    private static readonly MethodInfo Contains = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;
    private static readonly MethodInfo IndexOf = typeof(string).GetMethod(nameof(string.IndexOf), [typeof(string)])!;

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method != Contains || node.Object is MethodCallExpression { Method.Name: nameof(TextFold.Fold) })
            return base.VisitMethodCall(node);
        return Expression.GreaterThanOrEqual(Expression.Call(Visit(node.Object)!, IndexOf, Visit(node.Arguments[0])), Expression.Constant(0));
    }
}
