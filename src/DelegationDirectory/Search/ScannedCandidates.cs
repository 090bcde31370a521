using DelegationDirectory.Model;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Search;

/// <summary>Looks at every entry: for a directory in memory, and for databases without an index of their own for this.</summary>
internal sealed class ScannedCandidates : ISearchCandidates
{
    private readonly PerSnapshot<SearchEntry[]> _entries = new((context, cancellationToken) =>
        context.Set<SearchEntry>().OrderBy(entry => entry.Id).ToArrayAsync(cancellationToken));

    public async Task<Candidates> FindAsync(CandidateQuery query, int most, CancellationToken cancellationToken)
    {
        var entries = await _entries.GetAsync(query.Snapshot, query.Context, cancellationToken).ConfigureAwait(false);
        var found = entries.Where(entry => query.Kinds.Contains(entry.Kind) && query.Clauses.All(clause => HasOne(entry, clause.Patterns)));
        return Candidates.Of([.. found.Take(most + 1)], most);
    }

    private static bool HasOne(SearchEntry entry, IReadOnlyList<string> patterns) =>
        patterns.Any(pattern => entry.Words.Contains(pattern, StringComparison.Ordinal));
}
