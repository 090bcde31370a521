using DelegationDirectory.Model;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Search;

/// <summary>
/// Finds the entries that may be meant. Every database gives the same, by its own index: an entry is found when its words hold, as they
/// stand, one pattern at least of every clause.
/// </summary>
internal interface ISearchCandidates
{
    /// <param name="context">The context to ask.</param>
    /// <param name="snapshot">What gives the contexts of the snapshot.</param>
    /// <param name="clauses">The clauses: patterns of letters, digits, spaces, line breaks and <c>@</c>.</param>
    /// <param name="kinds">The kinds that are wanted.</param>
    /// <param name="most">How many are wanted: those with the lowest ids, in the order of their ids.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    Task<IReadOnlyList<SearchEntry>> FindAsync(
        DbContext context, object snapshot, IReadOnlyList<IReadOnlyList<string>> clauses, IReadOnlyCollection<SearchKind> kinds, int most,
        CancellationToken cancellationToken);
}
