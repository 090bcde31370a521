using System.Linq.Expressions;
using DelegationDirectory.Querying.Expressions;
using DelegationDirectory.Querying.Planning;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Querying.Execution;

/// <summary>
/// The queries of one level, as expressions of a context and of values. Filters, order, page and count are the database's work.
/// </summary>
/// <param name="level">The level.</param>
/// <param name="owner">The entity that the level hangs on; null for a root.</param>
/// <param name="traits">What is particular to the database.</param>
/// <param name="lists">Takes out of the filter what is read before.</param>
internal sealed class LevelQueries(Level level, EntityPlan? owner, ProviderTraits traits, ListQueries lists)
{
    /// <summary>The context that a query is run on.</summary>
    public static readonly ParameterExpression Context = Expression.Parameter(typeof(DbContext), "context");

    private readonly LambdaExpression? _filter = level.Filter is { } filter ? (LambdaExpression)traits.Search.Visit(lists.Visit(filter)) : null;

    private Level Level => level;

    private Type Link => level.Source.LinkType;

    /// <summary>The keys of the parents whose rows are read; null for a root.</summary>
    public ParameterExpression? Keys { get; } = level.Source.ParentKey is { } parentKey && owner is not null
        ? Expression.Parameter(typeof(List<>).MakeGenericType(parentKey.ReturnType), "keys")
        : null;

    /// <summary>All rows of an entity.</summary>
    public static Expression All(Type entity) => Expression.Call(Context, nameof(DbContext.Set), [entity]);

    /// <summary>The rows, as <c>object?[]</c>: of a root, of all parents, or one page for each parent.</summary>
    public Expression Rows() =>
        (owner is null ? Paged(Filtered(All(Link))) : level.Page is null ? Ordered(Filtered(OfParents())) : Pages(owner))
            .Select(level.Row.ToProjection());

    /// <summary>
    /// The one row of a root, joined with the rows of a list that hangs on it; each row holds the columns of both. A root without any
    /// is joined with missing ones.
    /// </summary>
    /// <param name="list">The list.</param>
    public Expression RowsWith(LevelQueries list)
    {
        var pair = Expression.Parameter(typeof(Pair<,>).MakeGenericType(Link, list.Link), "pair");
        var root = Expression.Parameter(Link, "root");
        var link = Expression.Parameter(list.Link, "link");
        var (ofPair, inList) = (Expression.Property(pair, nameof(Pair<int, int>.Root)), Expression.Property(pair, nameof(Pair<int, int>.Link)));
        var isOfRoot = Expression.Lambda(
            Expression.Equal(list.Level.Source.ParentKey!.Bind(link), list.AsParentKey(Level.Item!.Entity.KeySelector.Bind(root))), link);
        var links = Expression.Call(
            typeof(Queryable), nameof(Queryable.DefaultIfEmpty), [list.Link], list.Filtered(All(list.Link).Where(isOfRoot)));
        var pairs = Filtered(All(Link)).SelectMany(
            Expression.Lambda(
                typeof(Func<,>).MakeGenericType(Link, typeof(IEnumerable<>).MakeGenericType(list.Link)), links, root),
            Expression.Lambda(
                Expression.MemberInit(
                    Expression.New(pair.Type),
                    Expression.Bind(ofPair.Member, root), Expression.Bind(inList.Member, link)),
                root, link));
        var columns = Level.Row.Columns.Select(column => Expression.Lambda(column, Level.Row.Link).Bind(ofPair))
            .Concat(list.Level.Row.Columns.Select(column => Expression.Lambda(column, list.Level.Row.Link).Bind(inList).AsNullable()));
        return list.Ordered(pairs, key => Expression.Lambda(key.Bind(inList).AsNullable(), pair))
            .Select(Expression.Lambda(
                Expression.NewArrayInit(typeof(object), columns.Select(column => Expression.Convert(column, typeof(object)))), pair));
    }

    /// <summary>The rows of a root, each with their number in the whole list as its last column.</summary>
    public Expression RowsWithCount() => Paged(Filtered(All(Link))).Select(level.Row.ToProjection(Count()));

    /// <summary>How many rows a root has.</summary>
    public Expression Count() => Filtered(All(Link)).Count(Link);

    /// <summary>How many rows each parent has: its key and their number.</summary>
    public Expression CountByParent()
    {
        var parentKey = level.Source.ParentKey!;
        var group = Expression.Parameter(typeof(IGrouping<,>).MakeGenericType(parentKey.ReturnType, Link), "group");
        return Filtered(OfParents()).GroupBy(parentKey).Select(Expression.Lambda(
            Expression.NewArrayInit(
                typeof(object),
                Expression.Convert(Expression.Property(group, "Key"), typeof(object)),
                Expression.Convert(Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [Link], group), typeof(object))),
            group));
    }

    /// <summary>
    /// One page for each parent. The page is taken inside, where the parent is known:
    /// <code>parents.SelectMany(parent => children.Where(of parent).OrderBy(…).Take(n))</code>
    /// which EF Core numbers by a window function; that it is about these parents only is said inside as well, or all rows there are
    /// would be numbered. The order is stated once more outside, where it decides how rows arrive.
    /// </summary>
    private Expression Pages(EntityPlan owner)
    {
        var key = owner.Entity.KeySelector;
        var parent = Expression.Parameter(owner.Entity.ClrType, "parent");
        var link = Expression.Parameter(Link, "link");
        var parents = All(owner.Entity.ClrType).Where(Expression.Lambda(IsAmongKeys(key.Bind(parent)), parent));
        var ofParent = Expression.Lambda(Expression.Equal(level.Source.ParentKey!.Bind(link), AsParentKey(key.Bind(parent))), link);
        var page = Paged(Filtered(OfParents().Where(ofParent)));
        return Ordered(parents.SelectMany(
            Expression.Lambda(
                typeof(Func<,>).MakeGenericType(parent.Type, typeof(IEnumerable<>).MakeGenericType(link.Type)), page, parent),
            Expression.Lambda(link, parent, link)));
    }

    private Expression OfParents()
    {
        var parentKey = level.Source.ParentKey!;
        return All(Link).Where(Expression.Lambda(IsAmongKeys(parentKey.Body), parentKey.Parameters));
    }

    private Expression IsAmongKeys(Expression key) => QueryMethods.Contains(Keys!, AsParentKey(key));

    /// <summary>A key of the parent in the type that the row has for it, which may be nullable where the key is not.</summary>
    private Expression AsParentKey(Expression key) =>
        key.Type == level.Source.ParentKey!.ReturnType ? key : Expression.Convert(key, level.Source.ParentKey.ReturnType);

    private Expression Filtered(Expression rows) => _filter is null ? rows : rows.Where(_filter);

    private Expression Paged(Expression rows)
    {
        if (level.Page is not { } page)
            return Ordered(rows);
        var bounds = traits.SortsByUnit ? page.Bounds.Select(OrderByCodePoint.Bound) : page.Bounds;
        return Ordered(bounds.Aggregate(rows, (source, bound) => source.Where(bound))).Take(Link, page.Take);
    }

    private Expression Ordered(Expression rows) => Ordered(rows, selector => selector);

    /// <param name="rows">What is put in order.</param>
    /// <param name="over">Turns a selector of the level's rows into one of what is put in order.</param>
    private Expression Ordered(Expression rows, Func<LambdaExpression, LambdaExpression> over)
    {
        var first = true;
        foreach (var key in level.Order)
        {
            var descending = key.Descending != (level.Page?.IsBackward ?? false);
            if (key.IsNullable && traits.SortsNullsLast)
                By(IsThere(over(key.Selector)), descending);
            By(over(key.Selector), descending);
        }

        return rows;

        void By(LambdaExpression selector, bool descending)
        {
            rows = rows.OrderBy(traits.SortsByUnit ? OrderByCodePoint.Key(selector) : selector, descending, first);
            first = false;
        }
    }

    /// <summary>False for a missing value, which so comes before all others, in every database alike.</summary>
    private static LambdaExpression IsThere(LambdaExpression selector) =>
        Expression.Lambda(Expression.NotEqual(selector.Body.AsNullable(), Expression.Constant(null, selector.Body.AsNullable().Type)), selector.Parameters);

    /// <summary>Two rows as one.</summary>
    private sealed class Pair<TRoot, TLink>
    {
        public required TRoot Root { get; init; }

        public required TLink Link { get; init; }
    }
}
