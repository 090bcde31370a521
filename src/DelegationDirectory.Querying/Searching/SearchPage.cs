using DelegationDirectory.Querying.Execution;
using DelegationDirectory.Querying.Paging;

namespace DelegationDirectory.Querying.Searching;

/// <summary>One page of what a search has found.</summary>
/// <param name="request">What was asked.</param>
/// <param name="hits">All that was found.</param>
internal sealed class SearchPage(SearchRequest request, IReadOnlyList<SearchHit> hits) : IPageInfo
{
    private readonly int _start = request.After?.StartIn(hits) ?? 0;

    /// <summary>What the page holds, in order, with the rows that were fetched for it.</summary>
    public IReadOnlyList<SearchItem> Items { get; private set; } = [];

    public int TotalCount => hits.Count;

    public bool HasNextPage => _start + request.Size < hits.Count;

    public bool HasPreviousPage => _start > 0;

    public string? StartCursor => Items is [var first, ..] ? first.Cursor : null;

    public string? EndCursor => Items is [.., var last] ? last.Cursor : null;

    /// <summary>Fills the page.</summary>
    /// <param name="fetch">Fetches the rows of hits, by hit.</param>
    public async Task<SearchPage> FillAsync(Func<IReadOnlyList<SearchHit>, Task<IReadOnlyDictionary<SearchHit, EntityRow>>> fetch)
    {
        List<SearchHit> held = [.. hits.Skip(_start).Take(request.Size)];
        var rows = await fetch(held).ConfigureAwait(false);
        Items = [.. held.Select((hit, i) => new SearchItem(hit, rows.GetValueOrDefault(hit), SearchCursor.Encode(request.Mark, _start + i, hit)))];
        return this;
    }
}

/// <summary>Something found, with its place.</summary>
/// <param name="Hit">What was found.</param>
/// <param name="Row">Its row; null where nothing of it is selected.</param>
/// <param name="Cursor">The cursor of its place.</param>
internal sealed record SearchItem(SearchHit Hit, EntityRow? Row, string Cursor);
