namespace DelegationDirectory.Querying.Paging;

/// <summary>How large pages are.</summary>
public sealed class PagingOptions
{
    /// <summary>Items on a page when neither <c>first</c> nor <c>last</c> is given; clamped to <see cref="MaxPageSize"/>.</summary>
    public int DefaultPageSize { get; set; } = 50;

    /// <summary>The most items that a page may hold; a request for more is refused with HC0051.</summary>
    public int MaxPageSize { get; set; } = 500;

    /// <summary>Whether a request without <c>first</c> and <c>last</c> is refused with HC0052.</summary>
    public bool RequirePagingBoundaries { get; set; }

    /// <summary>The most nodes that <c>nodes</c> fetches at once; more are refused with HC0076.</summary>
    public int MaxNodeBatchSize { get; set; } = 50;
}
