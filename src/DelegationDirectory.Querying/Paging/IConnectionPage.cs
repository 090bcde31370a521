using DelegationDirectory.Querying.Execution;

namespace DelegationDirectory.Querying.Paging;

/// <summary>One page of a list, whatever its items are.</summary>
internal interface IConnectionPage : IPageInfo
{
    /// <summary>How many items the whole list has.</summary>
    int TotalCount { get; }

    /// <summary>How many items the page has.</summary>
    int Count { get; }

    /// <summary>The item at a place of the page, which is zero-based.</summary>
    PageItem ItemAt(int place);

    /// <summary>The cursor of the item at a place of the page.</summary>
    string CursorAt(int place);
}

/// <summary>One item of a page.</summary>
/// <param name="Kind">Which it is of the kinds of entity that the page may hold, by number.</param>
/// <param name="Row">Its row.</param>
/// <param name="Result">What was read with it.</param>
internal readonly record struct PageItem(int Kind, object?[] Row, PlanResult Result);
