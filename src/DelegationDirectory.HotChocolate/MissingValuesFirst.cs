using System.Linq.Expressions;
using DelegationDirectory.Querying.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DelegationDirectory.HotChocolate;

/// <summary>Orders missing values before all others, in descending orders behind them, for a database that has it the other way round.</summary>
internal sealed class MissingValuesFirst : ExpressionVisitor, IQueryExpressionInterceptor
{
    /// <summary>The only one: EF Core keeps its services for each.</summary>
    public static readonly MissingValuesFirst Instance = new();

    private MissingValuesFirst()
    {
    }

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) => Visit(queryExpression);

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        var visited = base.VisitMethodCall(node);
        if (visited is not MethodCallExpression { Arguments: [var rows, UnaryExpression { Operand: LambdaExpression key }] } call
            || call.Method.DeclaringType != typeof(Queryable) || !IsNullable(key.ReturnType))
            return visited;
        (bool First, bool Descending)? order = call.Method.Name switch
        {
            nameof(Queryable.OrderBy) => (true, false),
            nameof(Queryable.OrderByDescending) => (true, true),
            nameof(Queryable.ThenBy) => (false, false),
            nameof(Queryable.ThenByDescending) => (false, true),
            _ => null,
        };
        if (order is not var (first, descending))
            return visited;
        var isThere = Expression.Lambda(Expression.NotEqual(key.Body, Expression.Constant(null, key.ReturnType)), key.Parameters);
        return rows.OrderBy(isThere, descending, first).OrderBy(key, descending, first: false);
    }

    private static bool IsNullable(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;
}
