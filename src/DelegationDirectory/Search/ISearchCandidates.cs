namespace DelegationDirectory.Search;

/// <summary>
/// Finds the entries that may be meant. Every database gives the same, by its own index: an entry is found when its words hold, as they
/// stand, one pattern at least of every clause.
/// </summary>
internal interface ISearchCandidates
{
    /// <param name="query">Which entries are wanted.</param>
    /// <param name="most">How many are wanted at most.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    Task<Candidates> FindAsync(CandidateQuery query, int most, CancellationToken cancellationToken);
}

/// <summary>What was found.</summary>
/// <param name="Entries">All entries, or those with the lowest ids.</param>
/// <param name="AreAll">Whether these are all.</param>
internal sealed record Candidates(IReadOnlyList<FoundEntry> Entries, bool AreAll)
{
    /// <summary>Nothing.</summary>
    public static Candidates None { get; } = new([], AreAll: true);

    /// <summary>Of entries in the order of their ids, one more than wanted if there are so many.</summary>
    public static Candidates Of(List<FoundEntry> found, int most) => new(found.Count > most ? found.GetRange(0, most) : found, found.Count <= most);
}
