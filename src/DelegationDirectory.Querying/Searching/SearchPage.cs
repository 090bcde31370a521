using DelegationDirectory.Querying.Execution;
using DelegationDirectory.Querying.Paging;
using DelegationDirectory.Querying.Planning;

namespace DelegationDirectory.Querying.Searching;

/// <summary>One page of what a search has found.</summary>
internal sealed class SearchPage : IConnectionPage
{
    private readonly SearchRequest _request;
    private readonly IReadOnlyList<SearchHit> _hits;
    private readonly int _start;
    private readonly SearchItem[] _items;

    /// <param name="request">What was asked.</param>
    /// <param name="hits">All that was found.</param>
    public SearchPage(SearchRequest request, IReadOnlyList<SearchHit> hits)
    {
        _request = request;
        _hits = hits;
        _start = request.After?.StartIn(hits) ?? 0;
        _items = new SearchItem[Math.Clamp(hits.Count - _start, 0, request.Size)];
        for (var i = 0; i < _items.Length; i++)
            _items[i] = new SearchItem(this, i, hits[_start + i]);
    }

    /// <summary>What the page holds, in order.</summary>
    public IReadOnlyList<SearchItem> Items => _items;

    /// <summary>False when a value is missing where the schema promises one.</summary>
    public bool IsComplete { get; private set; } = true;

    public int TotalCount => _hits.Count;

    public int Count => _items.Length;

    public bool HasNextPage => _start + _request.Size < _hits.Count;

    public bool HasPreviousPage => _start > 0;

    public string? StartCursor => Count == 0 ? null : CursorAt(0);

    public string? EndCursor => Count == 0 ? null : CursorAt(Count - 1);

    public PageItem ItemAt(int place) => new(_items[place].Kind, _items[place].Row!.Row, _items[place].Row!.Result);

    public string CursorAt(int place) => SearchCursor.Encode(_request.Mark, _start + place, _items[place].Hit);

    /// <summary>The keys of those things on the page that are of one entity.</summary>
    public List<object> KeysOf(Type entity) => [.. from item in _items where item.Hit.Entity == entity select item.Hit.Key];

    /// <summary>Takes the rows of those things on the page that are of one entity.</summary>
    /// <param name="kind">The number of the entity among those that the search may find.</param>
    /// <param name="root">The level of the rows.</param>
    /// <param name="result">What was read.</param>
    public void Take(int kind, Level root, PlanResult result)
    {
        IsComplete = IsComplete && result.IsComplete;
        var rows = result.Items(root).ToDictionary(row => row.Key);
        foreach (var item in _items)
            if (item.Hit.Entity == root.Item!.Entity.ClrType)
                (item.Kind, item.Row) = (kind, rows[item.Hit.Key]);
    }
}

/// <summary>Something found, with its place.</summary>
internal sealed class SearchItem(SearchPage page, int place, SearchHit hit)
{
    /// <summary>What was found.</summary>
    public SearchHit Hit => hit;

    /// <summary>The cursor of its place.</summary>
    public string Cursor => page.CursorAt(place);

    /// <summary>The number of its entity among those that the search may find.</summary>
    public int Kind { get; set; }

    /// <summary>Its row; null where nothing of it is selected.</summary>
    public EntityRow? Row { get; set; }
}
