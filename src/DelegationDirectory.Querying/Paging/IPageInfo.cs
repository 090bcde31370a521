namespace DelegationDirectory.Querying.Paging;

/// <summary>Where a page stands in its list.</summary>
internal interface IPageInfo
{
    bool HasNextPage { get; }

    bool HasPreviousPage { get; }

    /// <summary>The cursor of the first item; null where there is none.</summary>
    string? StartCursor { get; }

    /// <summary>The cursor of the last item; null where there is none.</summary>
    string? EndCursor { get; }
}
