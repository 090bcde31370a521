using DelegationDirectory.Model;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Search;

/// <summary>Looks at every entry: for a directory in memory, and for databases without an index of their own for this.</summary>
internal sealed class ScannedCandidates : ISearchCandidates
{
    private readonly PerSnapshot<FoundEntry[]> _entries = new((context, cancellationToken) =>
        context.Set<SearchEntry>().OrderBy(entry => entry.Id)
            .Select(entry => new FoundEntry(entry.Id, entry.Names, entry.Words)).ToArrayAsync(cancellationToken));

    public async Task<Candidates> FindAsync(CandidateQuery query, int most, CancellationToken cancellationToken)
    {
        var entries = await _entries.GetAsync(query.Snapshot, query.Context, cancellationToken).ConfigureAwait(false);
        var found = entries.Where(entry => query.Kinds.Contains(entry.Kind) && query.IsHeldBy(entry.Words));
        return Candidates.Of([.. found.Take(most + 1)], most);
    }
}
