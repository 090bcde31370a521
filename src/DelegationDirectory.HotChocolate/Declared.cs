using System.Linq.Expressions;
using DelegationDirectory.Graph;
using DelegationDirectory.Querying.Entities;

namespace DelegationDirectory.HotChocolate;

/// <summary>The directory's schema as it is declared, once for both engines.</summary>
internal static class Declared
{
    public static EntityGraph Graph { get; } = new DirectoryGraph();

    public static EntityType Of<T>() => Graph.Get(typeof(T));

    /// <summary><c>row → key</c>.</summary>
    public static Expression<Func<T, string>> Key<T>() => (Expression<Func<T, string>>)Of<T>().KeySelector;

    /// <summary><c>row → value of the column equals this one</c>, with the value as a parameter of the query.</summary>
    public static Expression<Func<T, bool>> Is<T>(LambdaExpression column, string value)
    {
        Expression<Func<string>> parameter = () => value;
        return Expression.Lambda<Func<T, bool>>(Expression.Equal(column.Body, parameter.Body), column.Parameters);
    }

    /// <summary><c>parent → what a collection leads to</c>.</summary>
    public static LambdaExpression Items(Collection source)
    {
        var navigation = source.Navigation!;
        return source.TargetKey is null
            ? navigation
            : Expression.Lambda(
                Expression.Call(typeof(Enumerable), nameof(Enumerable.Select), [source.LinkType, source.TargetType], navigation.Body, source.Target),
                navigation.Parameters);
    }
}
