using System.Linq.Expressions;
using DelegationDirectory.Querying.Expressions;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Querying.Execution;

/// <summary>
/// Puts a context into a declared query. Each <c>context.Set&lt;T&gt;()</c> becomes the root that EF Core knows it by: left as a call on a
/// constant, EF Core would take what is built on it for something to evaluate before the query.
/// </summary>
internal static class QueryRoots
{
    public static Expression Bind(LambdaExpression rows, DbContext context) =>
        new Visitor(context).Visit(rows.Bind(Expression.Constant(context)));

    private sealed class Visitor(DbContext context) : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node.Method.Name == nameof(DbContext.Set) && node.Object is ConstantExpression { Value: DbContext }
                ? ((IQueryable)node.Method.Invoke(context, null)!).Expression
                : base.VisitMethodCall(node);
    }
}
