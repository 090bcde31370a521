using System.Linq.Expressions;
using System.Reflection;
using DelegationDirectory.Querying.Sorting;

namespace DelegationDirectory.Querying.Entities;

/// <summary>
/// Where the rows of a to-many field come from. A row is a <em>link</em>: the related entity itself, or a joining entity that
/// leads to it. Each link knows its parent's key, so that the children of many parents are read by one query, and the key of what it leads to.
/// </summary>
public abstract class Collection
{
    private protected Collection(
        LambdaExpression? navigation, LambdaExpression? parentKey, LambdaExpression target, LambdaExpression? targetKey,
        IReadOnlyList<OrderKey>? order)
    {
        Navigation = navigation;
        ParentKey = parentKey;
        Target = target;
        TargetKey = targetKey;
        Order = order;
    }

    /// <summary><c>parent → its links</c>, for filters; null where the rows have no parent.</summary>
    internal LambdaExpression? Navigation { get; }

    /// <summary><c>link → key of the parent</c>; null where the rows have no parent.</summary>
    internal LambdaExpression? ParentKey { get; }

    /// <summary><c>link → the related entity</c>.</summary>
    internal LambdaExpression Target { get; }

    /// <summary><c>link → key of the related entity</c>; null where the link is the related entity itself.</summary>
    internal LambdaExpression? TargetKey { get; }

    /// <summary>The order when a client gives none, over links; null for the related entity's own.</summary>
    internal IReadOnlyList<OrderKey>? Order { get; }

    internal Type LinkType => Target.Parameters[0].Type;

    internal Type TargetType => Target.ReturnType;
}

/// <summary>A <see cref="Collection"/> of <typeparamref name="TTarget"/> reached through <typeparamref name="TLink"/>.</summary>
/// <typeparam name="TLink">The row that is read.</typeparam>
/// <typeparam name="TTarget">The related entity.</typeparam>
public sealed class Collection<TLink, TTarget> : Collection
    where TLink : class
    where TTarget : class
{
    internal Collection(
        LambdaExpression? navigation, LambdaExpression? parentKey, LambdaExpression target, LambdaExpression? targetKey,
        IReadOnlyList<OrderKey>? order)
        : base(navigation, parentKey, target, targetKey, order)
    {
    }

    /// <summary>Follows each link to another entity.</summary>
    /// <typeparam name="TNext">The entity that the link leads to.</typeparam>
    /// <typeparam name="TKey">The type of that entity's key.</typeparam>
    /// <param name="target">The way from the link to that entity.</param>
    /// <param name="targetKey">That entity's key, read from the link.</param>
    public Collection<TLink, TNext> To<TNext, TKey>(Expression<Func<TLink, TNext>> target, Expression<Func<TLink, TKey>> targetKey)
        where TNext : class =>
        new(Navigation, ParentKey, target, targetKey, Order);

    /// <summary>Sets the order that holds when a client gives none.</summary>
    /// <param name="order">The sort keys, first things first; the related entity's key is always appended.</param>
    public Collection<TLink, TTarget> OrderedBy(Action<OrderBuilder<TLink>> order) =>
        new(Navigation, ParentKey, Target, TargetKey, OrderBuilder<TLink>.Build(order));
}

/// <summary>Beginnings of <see cref="Collection{TLink,TTarget}"/> declarations.</summary>
internal static class Collections
{
    private static readonly MethodInfo AllOf =
        typeof(Collections).GetMethod(nameof(All), 1, BindingFlags.Static | BindingFlags.Public, null, [], null)!;

    /// <summary>The rows that a navigation leads to.</summary>
    public static Collection<TLink, TLink> Of<TParent, TLink, TKey>(
        Expression<Func<TParent, IEnumerable<TLink>>> navigation, Expression<Func<TLink, TKey>> parentKey)
        where TLink : class =>
        new(navigation, parentKey, Itself<TLink>(), targetKey: null, order: null);

    /// <summary>All rows of an entity.</summary>
    public static Collection All(Type entity) => (Collection)AllOf.MakeGenericMethod(entity).Invoke(null, null)!;

    /// <summary>All rows of an entity.</summary>
    public static Collection<T, T> All<T>()
        where T : class =>
        new(navigation: null, parentKey: null, Itself<T>(), targetKey: null, order: null);

    private static Expression<Func<T, T>> Itself<T>() => link => link;
}
