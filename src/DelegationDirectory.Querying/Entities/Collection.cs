using System.Linq.Expressions;
using System.Reflection;
using DelegationDirectory.Querying.Sorting;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Querying.Entities;

/// <summary>
/// Where the rows of a to-many field come from. A row is a <em>link</em>: the related entity itself, or a joining entity that
/// leads to it. Each link knows its parent's key, so that the children of many parents are read by one query.
/// </summary>
public abstract class Collection
{
    private protected Collection(
        LambdaExpression rows, LambdaExpression? navigation, LambdaExpression? parentKey, LambdaExpression target, IReadOnlyList<OrderKey>? order)
    {
        Rows = rows;
        Navigation = navigation;
        ParentKey = parentKey;
        Target = target;
        Order = order;
    }

    /// <summary><c>DbContext → IQueryable of links</c>.</summary>
    internal LambdaExpression Rows { get; }

    /// <summary><c>parent → its links</c>, for filters; null where the collection cannot be filtered by.</summary>
    internal LambdaExpression? Navigation { get; }

    /// <summary><c>link → key of the parent</c>; null where the rows have no parent.</summary>
    internal LambdaExpression? ParentKey { get; }

    /// <summary><c>link → the related entity</c>.</summary>
    internal LambdaExpression Target { get; }

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
        LambdaExpression rows, LambdaExpression? navigation, LambdaExpression? parentKey, LambdaExpression target, IReadOnlyList<OrderKey>? order)
        : base(rows, navigation, parentKey, target, order)
    {
    }

    /// <summary>Follows each link to another entity.</summary>
    /// <typeparam name="TNext">The entity that the link leads to.</typeparam>
    /// <param name="target">The way from the link to that entity.</param>
    public Collection<TLink, TNext> To<TNext>(Expression<Func<TLink, TNext>> target)
        where TNext : class =>
        new(Rows, Navigation, ParentKey, target, Order);

    /// <summary>Sets the order that holds when a client gives none.</summary>
    /// <param name="order">The sort keys, first things first; the related entity's key is always appended.</param>
    public Collection<TLink, TTarget> OrderedBy(Action<OrderBuilder<TLink>> order) =>
        new(Rows, Navigation, ParentKey, Target, OrderBuilder<TLink>.Build(order));
}

/// <summary>Beginnings of <see cref="Collection{TLink,TTarget}"/> declarations.</summary>
public static class Collections
{
    /// <summary>The links of a query of its own, which filters cannot look into.</summary>
    /// <typeparam name="TLink">The row that is read.</typeparam>
    /// <typeparam name="TKey">The type of the parent's key.</typeparam>
    /// <param name="rows">All links of all parents.</param>
    /// <param name="parentKey">The parent's key, read from the link.</param>
    public static Collection<TLink, TLink> From<TLink, TKey>(
        Expression<Func<DbContext, IQueryable<TLink>>> rows, Expression<Func<TLink, TKey>> parentKey)
        where TLink : class =>
        new(rows, navigation: null, parentKey, Itself<TLink>(), order: null);

    internal static Collection<TLink, TLink> Of<TParent, TLink, TKey>(
        Expression<Func<TParent, IEnumerable<TLink>>> navigation, Expression<Func<TLink, TKey>> parentKey)
        where TLink : class
    {
        Expression<Func<DbContext, IQueryable<TLink>>> rows = context => context.Set<TLink>();
        return new(rows, navigation, parentKey, Itself<TLink>(), order: null);
    }

    internal static Collection All(Type entity) =>
        (Collection)typeof(Collections).GetMethod(nameof(All), 1, BindingFlags.Static | BindingFlags.NonPublic, null, [], null)!
            .MakeGenericMethod(entity).Invoke(null, null)!;

    internal static Collection<T, T> All<T>()
        where T : class
    {
        Expression<Func<DbContext, IQueryable<T>>> rows = context => context.Set<T>();
        return new(rows, navigation: null, parentKey: null, Itself<T>(), order: null);
    }

    private static Expression<Func<T, T>> Itself<T>() => link => link;
}
