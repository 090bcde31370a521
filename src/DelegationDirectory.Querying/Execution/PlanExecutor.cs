using System.Linq.Expressions;
using System.Reflection;
using DelegationDirectory.Querying.Expressions;
using DelegationDirectory.Querying.Planning;
using GraphQL;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;

namespace DelegationDirectory.Querying.Execution;

/// <summary>
/// Runs a plan: one query for each level, and one more where items are counted, however many rows there are. Filters, order, page and
/// count are the database's work. One plan uses one context, so root fields of one operation may run side by side.
/// </summary>
internal sealed class PlanExecutor(Func<IServiceProvider, CancellationToken, Task<DbContext>> createContext)
{
    private static readonly MethodInfo SetOf = typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!;

    /// <summary>The rows of the plan's root and of every level below it.</summary>
    public async Task<PlanResult> ExecuteAsync(CollectionPlan root, IResolveFieldContext asked)
    {
        var cancellationToken = asked.CancellationToken;
        await using var context = await createContext(asked.RequestServices!, cancellationToken).ConfigureAwait(false);
        var result = new PlanResult();
        if (root.NeedsCount)
            result.SetCount(root, await CountAsync(context, root, cancellationToken).ConfigureAwait(false));
        if (root.NeedsRows)
        {
            var rows = await ReadAsync(context, Paged(Filtered(Rows(context, root), root), root), root.Row.ToProjection(), cancellationToken)
                .ConfigureAwait(false);
            result.SetRows(root, rows);
            await ReadChildrenAsync(context, root, rows, result, cancellationToken).ConfigureAwait(false);
        }

        return result;
    }

    private static async Task ReadChildrenAsync(
        DbContext context, CollectionPlan parent, List<object?[]> parents, PlanResult result, CancellationToken cancellationToken)
    {
        if (parent.Item is null)
            return;
        foreach (var owner in parent.Item.InRow)
        {
            var keys = parents.Select(row => row[owner.KeySlot]).OfType<object>().Distinct().ToList();
            foreach (var child in owner.Collections.Where(child => child.Fault is null && keys.Count > 0))
            {
                if (child.NeedsCount)
                    result.SetCounts(child, await CountByParentAsync(context, child, keys, cancellationToken).ConfigureAwait(false));
                if (!child.NeedsRows)
                    continue;
                var rows = child.Page is null
                    ? await ReadListAsync(context, child, keys, cancellationToken).ConfigureAwait(false)
                    : await ReadPagesAsync(context, owner, child, keys, cancellationToken).ConfigureAwait(false);
                result.SetRowsByParent(child, rows);
                await ReadChildrenAsync(context, child, rows, result, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>All children of all parents.</summary>
    private static Task<List<object?[]>> ReadListAsync(
        DbContext context, CollectionPlan child, List<object> keys, CancellationToken cancellationToken) =>
        ReadAsync(
            context, Ordered(Filtered(OfParents(Rows(context, child), child, keys), child), child), child.Row.ToProjection(), cancellationToken);

    /// <summary>
    /// One page for each parent. The page is taken inside, where the parent is known:
    /// <code>parents.SelectMany(parent => children.Where(of parent).OrderBy(…).Take(n))</code>
    /// which EF Core numbers by a window function; the order is stated once more outside, where it decides how rows arrive.
    /// </summary>
    private static Task<List<object?[]>> ReadPagesAsync(
        DbContext context, EntityPlan owner, CollectionPlan child, List<object> keys, CancellationToken cancellationToken)
    {
        var entity = owner.Entity;
        var parent = Expression.Parameter(entity.ClrType, "parent");
        var link = Expression.Parameter(child.Source.LinkType, "link");
        var parents = Root(context, entity.ClrType)
            .Where(Expression.Lambda(QueryMethods.Contains(keys, entity.KeySelector.Bind(parent)), parent));
        var ofParent = Expression.Lambda(
            Expression.Equal(child.Source.ParentKey!.Bind(link), entity.KeySelector.Bind(parent)), link);
        var page = Paged(Filtered(Rows(context, child).Where(ofParent), child), child);
        var pages = parents.SelectMany(
            Expression.Lambda(
                typeof(Func<,>).MakeGenericType(entity.ClrType, typeof(IEnumerable<>).MakeGenericType(link.Type)), page, parent),
            Expression.Lambda(link, parent, link));
        return ReadAsync(context, Ordered(pages, child), child.Row.ToProjection(), cancellationToken);
    }

    private static async Task<int> CountAsync(DbContext context, CollectionPlan plan, CancellationToken cancellationToken)
    {
        var rows = Filtered(Rows(context, plan), plan);
        var count = Expression.Call(typeof(Queryable), nameof(Queryable.Count), [plan.Source.LinkType], rows);
        return await Provider(context).ExecuteAsync<Task<int>>(count, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Dictionary<object, int>> CountByParentAsync(
        DbContext context, CollectionPlan child, List<object> keys, CancellationToken cancellationToken)
    {
        var source = child.Source;
        var groups = Filtered(OfParents(Rows(context, child), child, keys), child).GroupBy(source.ParentKey!);
        var group = Expression.Parameter(typeof(IGrouping<,>).MakeGenericType(source.ParentKey!.ReturnType, source.LinkType), "group");
        var counts = Expression.Lambda(
            Expression.NewArrayInit(
                typeof(object),
                Expression.Convert(Expression.Property(group, "Key"), typeof(object)),
                Expression.Convert(Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [source.LinkType], group), typeof(object))),
            group);
        var rows = await ReadAsync(context, groups, counts, cancellationToken).ConfigureAwait(false);
        return rows.ToDictionary(row => row[0]!, row => (int)row[1]!);
    }

    private static Task<List<object?[]>> ReadAsync(
        DbContext context, Expression rows, LambdaExpression projection, CancellationToken cancellationToken) =>
        Provider(context).CreateQuery<object?[]>(rows.Select(projection)).ToListAsync(cancellationToken);

    private static Expression Rows(DbContext context, CollectionPlan plan) => Root(context, plan.Source.LinkType);

    private static Expression OfParents(Expression rows, CollectionPlan plan, List<object> keys)
    {
        var parentKey = plan.Source.ParentKey!;
        return rows.Where(Expression.Lambda(QueryMethods.Contains(keys, parentKey.Body), parentKey.Parameters));
    }

    private static Expression Filtered(Expression rows, CollectionPlan plan) => plan.Filter is null ? rows : rows.Where(plan.Filter);

    private static Expression Paged(Expression rows, CollectionPlan plan)
    {
        var ordered = Ordered(plan.Bounds.Aggregate(rows, (source, bound) => source.Where(bound)), plan);
        return plan.Page is null ? ordered : ordered.Take(plan.Source.LinkType, plan.Page.Take);
    }

    private static Expression Ordered(Expression rows, CollectionPlan plan)
    {
        var first = true;
        foreach (var key in plan.Order)
        {
            rows = rows.OrderBy(key.Selector, key.Descending != (plan.Page?.IsBackward ?? false), first);
            first = false;
        }

        return rows;
    }

    private static Expression Root(DbContext context, Type entity) => ((IQueryable)SetOf.MakeGenericMethod(entity).Invoke(context, null)!).Expression;

    private static IAsyncQueryProvider Provider(DbContext context) => context.GetService<IAsyncQueryProvider>();
}
