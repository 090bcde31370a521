using DelegationDirectory.Querying.Planning;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Querying.Execution;

/// <summary>A level with its queries compiled, and the levels that hang on it.</summary>
internal sealed class PreparedLevel
{
    private readonly int _parentKeySlot;
    private readonly Type? _keyType;
    private readonly PreparedKeys[] _lists;
    private readonly PreparedQuery<IAsyncEnumerable<object?[]>>? _rows;
    private readonly PreparedQuery<Task<int>>? _count;
    private readonly PreparedQuery<IAsyncEnumerable<object?[]>>? _countByParent;
    private readonly PreparedLevel? _joined;
    private readonly bool _isJoined;
    private readonly bool _isCountBesideRows;

    /// <param name="level">The level.</param>
    /// <param name="owner">The entity that it hangs on; null for a root.</param>
    /// <param name="parameters">The plan's values.</param>
    /// <param name="traits">What is particular to the database.</param>
    /// <param name="cache">Where compiled queries are kept.</param>
    /// <param name="isJoined">Whether the level above reads this one's rows with its own.</param>
    public PreparedLevel(
        Level level, EntityPlan? owner, ParameterList parameters, ProviderTraits traits, QueryCache cache, bool isJoined = false)
    {
        Level = level;
        var lists = new ListQueries(parameters, traits);
        var queries = new LevelQueries(level, owner, traits, lists);
        var joined = level.IsOneRow && traits.JoinsPointReads
            ? level.Item!.Collections.FirstOrDefault(list => list is { NeedsRows: true, NeedsCount: false, Page: null, Fault: null })
            : null;
        _isJoined = isJoined;
        _isCountBesideRows = level is { NeedsCount: true, NeedsRows: true } && owner is null && traits.CountsBesideRows;
        _parentKeySlot = owner?.KeySlot ?? -1;
        _keyType = level.Source.ParentKey?.ReturnType;
        if (joined is not null)
            _rows = new(queries.RowsWith(new LevelQueries(joined, level.Item, traits, lists)), parameters, cache);
        else if (level.NeedsRows && !isJoined)
            _rows = new(_isCountBesideRows ? queries.RowsWithCount() : queries.Rows(), parameters, cache);
        if (level.NeedsCount && owner is null)
            _count = new(queries.Count(), parameters, cache);
        if (level.NeedsCount && owner is not null)
            _countByParent = new(queries.CountByParent(), parameters, cache);
        _lists = [.. lists.All.Select(list => new PreparedKeys(new(list.Query, parameters, cache), parameters.PlaceOf(list.Keys)))];
        Children =
        [
            .. from entity in level.NeedsRows ? level.Item?.InRow ?? [] : []
               from child in entity.Collections
               where child.Fault is null
               select new PreparedLevel(child, entity, parameters, traits, cache, isJoined: child == joined),
        ];
        _joined = Children.FirstOrDefault(child => child.Level == joined);
    }

    public Level Level { get; }

    public IReadOnlyList<PreparedLevel> Children { get; }

    /// <summary>The queries of this level and of those below it, by number; some of them may be the same.</summary>
    public IEnumerable<int> Queries =>
    [
        .. _lists.Select(list => list.Query),
        .. new[] { _rows?.Number, _count?.Number, _countByParent?.Number }.OfType<int>(),
        .. Children.SelectMany(child => child.Queries),
    ];

    /// <summary>Reads this level, for all parents at once, and those below it.</summary>
    /// <param name="session">What to run on.</param>
    /// <param name="parents">The rows that this level hangs on; null for a root.</param>
    /// <param name="result">Takes what is read.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public async Task ReadAsync(QuerySession session, List<object?[]>? parents, PlanResult result, CancellationToken cancellationToken)
    {
        var keys = parents is null ? null : KeyList.Of(_keyType!, parents, _parentKeySlot);
        if (keys is { Count: 0 })
            return;

        foreach (var list in _lists)
            await list.ReadAsync(session.Context, result.Values, cancellationToken).ConfigureAwait(false);
        if (!_isCountBesideRows)
            await CountAsync(session, result, cancellationToken).ConfigureAwait(false);
        if (_countByParent is not null)
            result.SetCounts(Level, await ReadAsync(_countByParent, session, keys, result, cancellationToken).ConfigureAwait(false));
        if (_rows is null)
            return;

        var rows = await ReadAsync(_rows, session, keys, result, cancellationToken).ConfigureAwait(false);
        if (_isCountBesideRows && rows.Count > 0)
            result.SetCount(Level, (int)rows[0][^1]!);
        else if (_isCountBesideRows)
            await CountAsync(session, result, cancellationToken).ConfigureAwait(false);
        if (_joined is not null)
            rows = await TakeApartAsync(_joined, session, rows, result, cancellationToken).ConfigureAwait(false);
        result.SetRows(Level, rows, areOfParents: parents is not null);
        await ReadChildrenAsync(session, rows, result, cancellationToken).ConfigureAwait(false);
    }

    private async Task CountAsync(QuerySession session, PlanResult result, CancellationToken cancellationToken)
    {
        if (_count is not null)
            result.SetCount(Level, await session.CountAsync(_count, result.Values, cancellationToken).ConfigureAwait(false));
    }

    private async Task ReadChildrenAsync(QuerySession session, List<object?[]> rows, PlanResult result, CancellationToken cancellationToken)
    {
        foreach (var child in Children)
            if (child != _joined)
                await child.ReadAsync(session, rows, result, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives this level's one row, and hands on what it was joined with.</summary>
    private async Task<List<object?[]>> TakeApartAsync(
        PreparedLevel joined, QuerySession session, List<object?[]> rows, PlanResult result, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return rows;
        var width = Level.Row.Columns.Count;
        List<object?[]> links = [.. rows.Where(row => row[width + joined.Level.ParentSlot] is not null).Select(row => row[width..])];
        result.SetRows(joined.Level, links, areOfParents: true);
        await joined.ReadChildrenAsync(session, links, result, cancellationToken).ConfigureAwait(false);
        return [rows[0][..width]];
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
        foreach (var list in _lists)
            list.Print(outline, database, values);
        _count?.Print(outline, "count", database, values);
        _countByParent?.Print(outline, "counts", database, values);
        _rows?.Print(outline, "rows", database, values);
        if (_isJoined)
            outline.Line($"rows: with the row above");
        foreach (var child in Children)
            child.Print(outline, database, values);
    });

    private static async Task<List<object?[]>> ReadAsync(
        PreparedQuery<IAsyncEnumerable<object?[]>> query, QuerySession session, object? keys, PlanResult result, CancellationToken cancellationToken)
    {
        var rows = new List<object?[]>();
        await foreach (var row in query.Run(session.Context, result.Values, keys, cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
            rows.Add(row);
        return rows;
    }
}
