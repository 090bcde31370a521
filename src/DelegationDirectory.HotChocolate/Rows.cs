using System.Linq.Expressions;
using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Expressions;
using DelegationDirectory.Querying.Sorting;
using DelegationDirectory.Storage;
using HotChocolate.Data.Sorting;
using HotChocolate.Resolvers;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.HotChocolate;

/// <summary>Where the rows of a field come from, and in which order.</summary>
internal static class Rows
{
    /// <summary>All rows of an entity, from a context of the field's own, because fields are resolved side by side.</summary>
    public static IQueryable<T> All<T>(this IResolverContext field)
        where T : class =>
        field.Directory().Set<T>();

    /// <summary>A context that lives until the field is resolved.</summary>
    public static DirectoryContext Directory(this IResolverContext field)
    {
        var context = field.Service<IDbContextFactory<DirectoryContext>>().CreateDbContext();
        ((IMiddlewareContext)field).RegisterForCleanup(context.DisposeAsync);
        return context;
    }

    /// <summary>What a collection leads to, in the order that the client asks for, or else in that of the collection.</summary>
    public static IQueryable<TTarget> Follow<TLink, TTarget>(this IResolverContext field, IQueryable<TLink> links, Collection<TLink, TTarget> source)
        where TLink : class
        where TTarget : class
    {
        var target = Declared.Of<TTarget>();
        var key = new OrderKey("", target.KeySelector, Descending: false, IsNullable: false);
        var sorting = field.GetSortingContext()!;
        sorting.Handled(false);
        sorting.OnAfterSortingApplied<IQueryable<TTarget>>((isSorted, rows) =>
            isSorted ? rows.OrderBy([key], first: false) : source.Order is null ? rows.OrderBy([.. target.Order, key], first: true) : rows);

        // What the order of the links is read from is gone once they are followed.
        var tie = new OrderKey("", source.TargetKey ?? target.KeySelector, Descending: false, IsNullable: false);
        if (source.Order is { } order && !sorting.IsDefined)
            links = links.OrderBy([.. order, tie], first: true);
        return links.Select((Expression<Func<TLink, TTarget>>)source.Target);
    }

    public static IQueryable<T> OrderBy<T>(this IQueryable<T> rows, IEnumerable<OrderKey> keys, bool first) =>
        rows.Provider.CreateQuery<T>(keys.Select((key, i) => (key, i)).Aggregate(
            rows.Expression, (query, next) => query.OrderBy(next.key.Selector, next.key.Descending, first && next.i == 0)));
}
