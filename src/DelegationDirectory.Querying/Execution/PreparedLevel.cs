using DelegationDirectory.Querying.Planning;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Querying.Execution;

/// <summary>A level with its queries compiled, and the levels that hang on it.</summary>
internal sealed class PreparedLevel
{
    private readonly int _parentKeySlot;
    private readonly Type? _keyType;
    private readonly PreparedQuery<IAsyncEnumerable<object?[]>>? _rows;
    private readonly PreparedQuery<Task<int>>? _count;
    private readonly PreparedQuery<IAsyncEnumerable<object?[]>>? _countByParent;

    /// <param name="level">The level.</param>
    /// <param name="owner">The entity that it hangs on; null for a root.</param>
    /// <param name="parameters">The plan's values.</param>
    /// <param name="traits">What is particular to the database.</param>
    /// <param name="cache">Where compiled queries are kept.</param>
    public PreparedLevel(Level level, EntityPlan? owner, ParameterList parameters, ProviderTraits traits, QueryCache cache)
    {
        Level = level;
        var queries = new LevelQueries(level, owner, traits);
        _parentKeySlot = owner?.KeySlot ?? -1;
        _keyType = level.Source.ParentKey?.ReturnType;
        if (level.NeedsRows)
            _rows = new(queries.Rows(), parameters, cache);
        if (level.NeedsCount && owner is null)
            _count = new(queries.Count(), parameters, cache);
        if (level.NeedsCount && owner is not null)
            _countByParent = new(queries.CountByParent(), parameters, cache);
        Children =
        [
            .. from entity in level.NeedsRows ? level.Item?.InRow ?? [] : []
               from child in entity.Collections
               where child.Fault is null
               select new PreparedLevel(child, entity, parameters, traits, cache),
        ];
    }

    public Level Level { get; }

    public IReadOnlyList<PreparedLevel> Children { get; }

    /// <summary>Reads this level, for all parents at once, and those below it.</summary>
    /// <param name="context">The context to run on.</param>
    /// <param name="parents">The rows that this level hangs on; null for a root.</param>
    /// <param name="result">Takes what is read.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public async Task ReadAsync(DbContext context, List<object?[]>? parents, PlanResult result, CancellationToken cancellationToken)
    {
        var keys = parents is null ? null : KeyList.Of(_keyType!, parents, _parentKeySlot);
        if (keys is { Count: 0 })
            return;

        if (_count is not null)
            result.SetCount(Level, await _count.Run(context, result.Values, keys, cancellationToken).ConfigureAwait(false));
        if (_countByParent is not null)
            result.SetCounts(Level, await ReadAsync(_countByParent, context, keys, result, cancellationToken).ConfigureAwait(false));
        if (_rows is null)
            return;

        var rows = await ReadAsync(_rows, context, keys, result, cancellationToken).ConfigureAwait(false);
        result.SetRows(Level, rows, areOfParents: parents is not null);
        foreach (var child in Children)
            await child.ReadAsync(context, rows, result, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Prints the level and those below it.</summary>
    /// <param name="outline">Takes the text.</param>
    /// <param name="database">The database whose SQL is wanted; null for none.</param>
    /// <param name="values">The plan's values.</param>
    public void Print(PlanOutline outline, DbContext? database, object?[] values) => outline.Block($"level {Level.Number}: {Level.Source.LinkType.Name}", () =>
    {
        for (var i = 0; i < Level.Row.Columns.Count; i++)
            outline.Line($"column {i}: {Level.Row.Columns[i]}");
        if (Level.Source.ParentKey is not null)
            outline.Line($"parent: column {Level.ParentSlot} is column {_parentKeySlot} of the parent");
        outline.Line($"order: {string.Join(", ", Level.Order.Select(key => key.Descending ? $"{key.Path} descending" : key.Path))}");
        if (Level.CursorSlots.Count > 0)
            outline.Line($"cursor: columns {string.Join(", ", Level.CursorSlots)}");
        Level.Page?.Print(outline);
        _count?.Print(outline, "count", database, values);
        _countByParent?.Print(outline, "counts", database, values);
        _rows?.Print(outline, "rows", database, values);
        foreach (var child in Children)
            child.Print(outline, database, values);
    });

    private static async Task<List<object?[]>> ReadAsync(
        PreparedQuery<IAsyncEnumerable<object?[]>> query, DbContext context, object? keys, PlanResult result, CancellationToken cancellationToken)
    {
        var rows = new List<object?[]>();
        await foreach (var row in query.Run(context, result.Values, keys, cancellationToken).ConfigureAwait(false))
            rows.Add(row);
        return rows;
    }
}
