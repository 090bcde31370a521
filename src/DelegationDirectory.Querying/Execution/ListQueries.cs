using System.Linq.Expressions;
using DelegationDirectory.Querying.Expressions;
using DelegationDirectory.Querying.Filtering;
using DelegationDirectory.Querying.Planning;

namespace DelegationDirectory.Querying.Execution;

/// <summary>
/// Takes out of a filter what it asks of lists, to be read before the rows, by queries of their own, the innermost list first:
/// <code>
/// parent => parent.Links.Any(link => filter(link.Item))
/// becomes   items = all items.Where(filter).Select(item => item.Key)
///           keys = all links.Where(link => items.Contains(link.ItemKey)).Select(link => link.ParentKey)
///           parent => keys.Contains(parent.Key)
/// </code>
/// So tables are gone through one after another. A database that works out a subquery for every row goes through them within each other.
/// </summary>
/// <param name="parameters">The plan's values, of which the keys become some.</param>
/// <param name="traits">What is particular to the database.</param>
internal sealed class ListQueries(ParameterList parameters, ProviderTraits traits) : ExpressionVisitor
{
    private readonly List<(ParameterExpression Keys, Expression Query)> _all = [];

    /// <summary>The queries in the order in which they are to be read, each with the keys that it gives.</summary>
    public IReadOnlyList<(ParameterExpression Keys, Expression Query)> All => _all;

    protected override Expression VisitExtension(Expression node)
    {
        if (node is not HasItem has || !traits.ReadsListsFirst)
            return base.VisitExtension(node);

        var list = has.List;
        var filter = (LambdaExpression?)Visit(has.Predicate);
        if (filter is not null && list.TargetKey is { } itemKey)
            filter = Expression.Lambda(IsAmong(Keys(list.TargetType, filter, has.ItemKey!), itemKey.Body), itemKey.Parameters);
        return IsAmong(Keys(list.LinkType, filter, list.ParentKey!), has.Key);
    }

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
