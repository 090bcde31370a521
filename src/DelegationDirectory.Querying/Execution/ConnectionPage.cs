using DelegationDirectory.Querying.Paging;
using DelegationDirectory.Querying.Planning;

namespace DelegationDirectory.Querying.Execution;

/// <summary>One page of a connection.</summary>
internal sealed class ConnectionPage : IConnectionPage
{
    private readonly Level _level;
    private readonly object? _parentKey;

    public ConnectionPage(Level level, PlanResult result, object? parentKey = null)
    {
        _level = level;
        _parentKey = parentKey;
        Result = result;

        var page = level.Page!;
        var rows = result.Rows(level, parentKey);
        var size = page.Taken(result.Values) - 1;
        var isMore = rows.Count > size;
        if (isMore)
            rows = rows.GetRange(0, size);
        if (page.IsBackward)
            rows = [.. Enumerable.Reverse(rows)];

        HasNextPage = page.IsBackward ? page.HasBefore : isMore || page.HasBefore;
        HasPreviousPage = page.IsBackward ? isMore || page.HasAfter : page.HasAfter;
        if (page.Last(result.Values) is { } last && last < rows.Count)
        {
            rows = rows.GetRange(rows.Count - last, last);
            HasPreviousPage = true;
        }

        Rows = rows;
    }

    public PlanResult Result { get; }

    public List<object?[]> Rows { get; }

    public bool HasNextPage { get; }

    public bool HasPreviousPage { get; }

    public int TotalCount => Result.Count(_level, _parentKey);

    public int Count => Rows.Count;

    public string? StartCursor => Rows.Count == 0 ? null : CursorOf(Rows[0]);

    public string? EndCursor => Rows.Count == 0 ? null : CursorOf(Rows[^1]);

    public PageItem ItemAt(int place) => new(0, Rows[place], Result);

    public string CursorAt(int place) => CursorOf(Rows[place]);

    public EntityRow ItemOf(object?[] row) => new(_level.Item!, row, Result);

    public string CursorOf(object?[] row) => Cursor.Encode(_level.Page!.OrderMark, _level.Order, i => row[_level.CursorSlots[i]]);
}

/// <summary>One item of a page, with its place.</summary>
internal sealed record ConnectionEdge(ConnectionPage Page, object?[] Row);
