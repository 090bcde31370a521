using System.Linq.Expressions;
using DelegationDirectory.Querying.Expressions;
using DelegationDirectory.Querying.Filtering;
using DelegationDirectory.Querying.Planning;

namespace DelegationDirectory.Querying.Execution;

/// <summary>
/// Says what a filter asks of lists so that tables are gone through one after another, not within each other. Where the database would
/// work out a subquery for every row, the keys are read before the rows, by queries of their own, the innermost list first:
/// <code>
/// parent => parent.Links.Any(link => filter(link.Item))
/// becomes   items = all items.Where(filter).Select(item => item.Key)
///           keys = all links.Where(link => items.Contains(link.ItemKey)).Select(link => link.ParentKey)
///           parent => keys.Contains(parent.Key)
/// </code>
/// Elsewhere lists within lists become one subquery that does not refer to the rows, which the database can work out once:
/// <code>parent => all links.Where(link => filter(link.Item)).Select(link => link.ParentKey).Contains(parent.Key)</code>
/// A list that has no other within stays as it is: from few rows, their own links are looked up sooner than all are gone through.
/// </summary>
/// <param name="parameters">The plan's values, of which the keys become some.</param>
/// <param name="traits">What is particular to the database.</param>
internal sealed class ListQueries(ParameterList parameters, ProviderTraits traits) : ExpressionVisitor
{
    private readonly List<(ParameterExpression Keys, Expression Query)> _all = [];
    private bool _isWithin;

    /// <summary>The queries in the order in which they are to be read, each with the keys that it gives.</summary>
    public IReadOnlyList<(ParameterExpression Keys, Expression Query)> All => _all;

    protected override Expression VisitExtension(Expression node) => node switch
    {
        HasItem has when traits.ReadsListsFirst => ReadFirst(has),
        HasItem has when _isWithin || has.HasListsWithin => Subquery(has),
        _ => base.VisitExtension(node),
    };

    private Expression ReadFirst(HasItem has)
    {
        var list = has.List;
        var filter = (LambdaExpression?)Visit(has.Predicate);
        if (filter is not null && list.TargetKey is { } itemKey)
            filter = Expression.Lambda(IsAmong(Keys(list.TargetType, filter, has.ItemKey!), itemKey.Body), itemKey.Parameters);
        return IsAmong(Keys(list.LinkType, filter, list.ParentKey!), has.Key);
    }

    private Expression Subquery(HasItem has)
    {
        var isWithin = _isWithin;
        _isWithin = true;
        var filter = (LambdaExpression?)Visit(has.Predicate);
        _isWithin = isWithin;

        // Each list has a parameter of its own, for one list may be asked of within another.
        var list = has.List;
        var link = Expression.Parameter(list.LinkType, "link");
        var links = LevelQueries.All(link.Type);
        if (filter is not null)
            links = links.Where(Expression.Lambda(filter.Bind(list.Target.Bind(link)), link));
        var row = Expression.Parameter(link.Type, "link");
        var (key, parentKey) = Alike(has.Key, list.ParentKey!.Bind(row));
        return QueryMethods.IsIn(key, links.Select(Expression.Lambda(parentKey, row)));
    }

    /// <summary>Both as nullable where one of them is.</summary>
    private static (Expression One, Expression Other) Alike(Expression one, Expression other) =>
        one.Type == other.Type ? (one, other) : (one.AsNullable(), other.AsNullable());

    private static Expression IsAmong(ParameterExpression keys, Expression key) =>
        QueryMethods.Contains(keys, Expression.Convert(key, typeof(object)));

    /// <summary>The keys of those rows that a filter holds for.</summary>
    private ParameterExpression Keys(Type row, LambdaExpression? filter, LambdaExpression key)
    {
        var rows = LevelQueries.All(row);
        if (filter is not null)
            rows = rows.Where((LambdaExpression)traits.Search.Visit(filter));
        var keys = parameters.Add(PreparedKeys.SetType, null);
        _all.Add((keys, Named(rows.Select(Expression.Lambda(Expression.Convert(key.Body, typeof(object)), key.Parameters)))));
        return keys;
    }

    /// <summary>
    /// Names the values of a query by their order in it, so that lists asked alike, at whatever depth, are one compiled query.
    /// </summary>
    private Expression Named(Expression query) =>
        FreeParameters.Of(query).Where(parameter => parameter != LevelQueries.Context).Select((parameter, i) => (parameter, Name: $"v{i}"))
            .Aggregate(query, (named, value) =>
                Expression.Lambda(named, value.parameter).Bind(parameters.Rename(value.parameter, value.Name)));
}
