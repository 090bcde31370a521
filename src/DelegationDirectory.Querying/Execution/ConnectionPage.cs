using DelegationDirectory.Querying.Paging;
using DelegationDirectory.Querying.Planning;

namespace DelegationDirectory.Querying.Execution;

/// <summary>One page of a connection.</summary>
internal sealed class ConnectionPage
{
    private readonly CollectionPlan _plan;
    private readonly PlanResult _result;

    public ConnectionPage(CollectionPlan plan, PlanResult result, object? parentKey = null)
    {
        var page = plan.Page!;
        var rows = result.Rows(plan, parentKey);
        var isMore = rows.Count == page.Take;
        IEnumerable<object?[]> kept = isMore ? rows.Take(page.Take - 1) : rows;
        if (page.IsBackward)
            kept = kept.Reverse();

        Rows = [.. kept];
        HasNextPage = page.IsBackward ? page.Before is not null : isMore || page.Before is not null;
        HasPreviousPage = page.IsBackward ? isMore || page.After is not null : page.After is not null;
        if (page is { IsBackward: false, Last: { } last } && last < Rows.Count)
        {
            Rows = [.. Rows.Skip(Rows.Count - last)];
            HasPreviousPage = true;
        }

        TotalCount = result.Count(plan, parentKey);
        _plan = plan;
        _result = result;
    }

    public IReadOnlyList<object?[]> Rows { get; }

    public bool HasNextPage { get; }

    public bool HasPreviousPage { get; }

    public int TotalCount { get; }

    public string? StartCursor => Rows.Count == 0 ? null : CursorOf(Rows[0]);

    public string? EndCursor => Rows.Count == 0 ? null : CursorOf(Rows[^1]);

    public EntityRow ItemOf(object?[] row) => new(_plan.Item!, row, _result);

    public string CursorOf(object?[] row) => Cursor.Encode(_plan.OrderMark, _plan.Order, i => row[_plan.CursorSlots[i]]);
}

/// <summary>One item of a page, with its place.</summary>
internal sealed record ConnectionEdge(ConnectionPage Page, object?[] Row);
