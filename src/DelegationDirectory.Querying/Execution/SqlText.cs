using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;

namespace DelegationDirectory.Querying.Execution;

/// <summary>The SQL of a compiled query, to be read by people.</summary>
internal static class SqlText
{
    /// <param name="query"><c>(context, values…) → rows, or their count</c>.</param>
    /// <param name="context">A context of a relational database.</param>
    /// <param name="value">The value of a parameter.</param>
    public static string Of(LambdaExpression query, DbContext context, Func<ParameterExpression, object?> value)
    {
        var counted = query.Body is MethodCallExpression { Method.Name: nameof(Queryable.Count) } count ? count.Arguments[0] : null;
        var rows = new Values(context, value).Visit(counted ?? query.Body);
        var sql = context.GetService<IAsyncQueryProvider>().CreateQuery(rows).ToQueryString();
        return counted is null ? sql : "-- the number of these rows\n" + sql;
    }

    private sealed class Values(DbContext context, Func<ParameterExpression, object?> value) : ExpressionVisitor
    {
        private readonly HashSet<ParameterExpression> _bound = [];

        protected override Expression VisitLambda<T>(Expression<T> node)
        {
            _bound.UnionWith(node.Parameters);
            return base.VisitLambda(node);
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            if (_bound.Contains(node))
                return node;
            if (node == LevelQueries.Context)
                return Expression.Constant(context);
            var box = Activator.CreateInstance(typeof(StrongBox<>).MakeGenericType(node.Type), value(node))!;
            return Expression.Field(Expression.Constant(box), nameof(StrongBox<int>.Value));
        }
    }
}
