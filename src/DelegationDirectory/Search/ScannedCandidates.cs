using DelegationDirectory.Model;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Search;

/// <summary>Looks at every entry: for a directory in memory, and for databases without an index of their own for this.</summary>
internal sealed class ScannedCandidates : ISearchCandidates
{
    private readonly PerSnapshot<SearchEntry[]> _entries = new((context, cancellationToken) =>
        context.Set<SearchEntry>().OrderBy(entry => entry.Id).ToArrayAsync(cancellationToken));

    public async Task<IReadOnlyList<SearchEntry>?> AllAsync(CandidateQuery query, int most, CancellationToken cancellationToken) =>
        await FirstAsync(query, most + 1, cancellationToken).ConfigureAwait(false) is { } found && found.Count <= most ? found : null;

    public async Task<IReadOnlyList<SearchEntry>> FirstAsync(CandidateQuery query, int most, CancellationToken cancellationToken)
    {
        var entries = await _entries.GetAsync(query.Snapshot, query.Context, cancellationToken).ConfigureAwait(false);
        return [.. entries.Where(entry => query.Kinds.Contains(entry.Kind) && query.Clauses.All(patterns => HasOne(entry, patterns))).Take(most)];
    }

    private static bool HasOne(SearchEntry entry, IReadOnlyList<string> patterns) =>
        patterns.Any(pattern => entry.Words.Contains(pattern, StringComparison.Ordinal));
}
