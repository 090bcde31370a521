using DelegationDirectory.Model;

namespace DelegationDirectory.Search;

/// <summary>
/// Finds the entries that may be meant. Every database gives the same, by its own index: an entry is found when its words hold, as they
/// stand, one pattern at least of every clause.
/// </summary>
internal interface ISearchCandidates
{
    /// <summary>All of them; null when there are more than <paramref name="most"/>.</summary>
    Task<IReadOnlyList<SearchEntry>?> AllAsync(CandidateQuery query, int most, CancellationToken cancellationToken);

    /// <summary>Those of them with the lowest ids, in the order of their ids; for clauses that many entries satisfy.</summary>
    Task<IReadOnlyList<SearchEntry>> FirstAsync(CandidateQuery query, int most, CancellationToken cancellationToken);
}
