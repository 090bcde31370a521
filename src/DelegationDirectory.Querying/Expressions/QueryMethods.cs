using System.Linq.Expressions;
using System.Reflection;

namespace DelegationDirectory.Querying.Expressions;

/// <summary>Calls of LINQ's methods on expressions whose types are known only at run time.</summary>
internal static class QueryMethods
{
    public static Expression Where(this Expression source, LambdaExpression predicate) =>
        Call(nameof(Queryable.Where), source, [predicate.Parameters[0].Type], Expression.Quote(predicate));

    public static Expression Select(this Expression source, LambdaExpression selector) =>
        Call(nameof(Queryable.Select), source, [selector.Parameters[0].Type, selector.ReturnType], Expression.Quote(selector));

    public static Expression OrderBy(this Expression source, LambdaExpression key, bool descending, bool first)
    {
        var method = (first, descending) switch
        {
            (true, false) => nameof(Queryable.OrderBy),
            (true, true) => nameof(Queryable.OrderByDescending),
            (false, false) => nameof(Queryable.ThenBy),
            (false, true) => nameof(Queryable.ThenByDescending),
        };
        return Call(method, source, [key.Parameters[0].Type, key.ReturnType], Expression.Quote(key));
    }

    public static Expression Take(this Expression source, Type row, Expression count) =>
        Expression.Call(typeof(Queryable), nameof(Queryable.Take), [row], source, count);

    public static Expression Count(this Expression source, Type row) =>
        Expression.Call(typeof(Queryable), nameof(Queryable.Count), [row], source);

    public static Expression SelectMany(this Expression source, LambdaExpression collection, LambdaExpression result) =>
        Call(
            nameof(Queryable.SelectMany), source,
            [collection.Parameters[0].Type, result.Parameters[1].Type, result.ReturnType],
            Expression.Quote(collection), Expression.Quote(result));

    public static Expression GroupBy(this Expression source, LambdaExpression key) =>
        Call(nameof(Queryable.GroupBy), source, [key.Parameters[0].Type, key.ReturnType], Expression.Quote(key));

    /// <summary><c>navigation.Any(predicate)</c>, or <c>navigation.Any()</c> without one.</summary>
    public static Expression Any(Expression navigation, Type row, LambdaExpression? predicate) =>
        predicate is null
            ? Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [row], navigation)
            : Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [row], navigation, predicate);

    /// <summary><c>values.Contains(item)</c>.</summary>
    public static Expression Contains(Expression values, Expression item) =>
        Expression.Call(EnumerableContains.MakeGenericMethod(item.Type), values, item);

    /// <summary><c>query.Contains(item)</c>: the item is among what the query gives.</summary>
    public static Expression IsIn(Expression item, Expression query) =>
        Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [item.Type], query, item);

    private static readonly MethodInfo EnumerableContains = typeof(Enumerable).GetMethods()
        .Single(method => method.Name == nameof(Enumerable.Contains) && method.GetParameters().Length == 2);

    private static MethodCallExpression Call(string method, Expression source, Type[] typeArguments, params Expression[] arguments) =>
        Expression.Call(typeof(Queryable), method, typeArguments, [source, .. arguments]);
}
