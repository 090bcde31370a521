using System.Linq.Expressions;
using System.Reflection;

namespace DelegationDirectory.Querying.Execution;

/// <summary>
/// Lets a search in memory be stopped: at each row it looks whether it may go on. EF Core does so only at rows that are found, and a filter
/// may look through long texts for a long time and find none.
/// <code>
/// row => filter    becomes    row => GoesOn(row.Column) &amp;&amp; filter
/// </code>
/// </summary>
internal sealed class StoppableSearch : ExpressionVisitor
{
    private static readonly MethodInfo GoesOn = typeof(QueryStop).GetMethod(nameof(QueryStop.GoesOn))!;

    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        var body = Visit(node.Body);
        return ColumnOf.Find(node.Body, node.Parameters[0]) is { } column
            ? Expression.Lambda<T>(Expression.AndAlso(Expression.Call(GoesOn, Expression.Convert(column, typeof(object))), body), node.Parameters)
            : node.Update(body, node.Parameters);
    }

    /// <summary>Finds a column that a filter asks for of its own rows.</summary>
    private sealed class ColumnOf(ParameterExpression row) : ExpressionVisitor
    {
        private Expression? _found;

        public static Expression? Find(Expression filter, ParameterExpression row)
        {
            var finder = new ColumnOf(row);
            finder.Visit(filter);
            return finder._found;
        }

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Type.IsValueType || node.Type == typeof(string))
                _found ??= RootOf(node) == row ? node : null;
            return base.VisitMember(node);
        }

        private static Expression? RootOf(Expression? node) => node is MemberExpression member ? RootOf(member.Expression) : node;
    }
}
