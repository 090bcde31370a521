using DelegationDirectory.Model;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Search;

/// <summary>Looks at every entry: for a directory in memory, and for databases without an index of their own for this.</summary>
internal sealed class ScannedCandidates : ISearchCandidates
{
    private readonly PerSnapshot<SearchEntry[]> _entries = new((context, cancellationToken) =>
        context.Set<SearchEntry>().OrderBy(entry => entry.Id).ToArrayAsync(cancellationToken));

    public async Task<IReadOnlyList<SearchEntry>> FindAsync(
        DbContext context, object snapshot, IReadOnlyList<IReadOnlyList<string>> clauses, IReadOnlyCollection<SearchKind> kinds, int most,
        CancellationToken cancellationToken)
    {
        var entries = await _entries.GetAsync(snapshot, context, cancellationToken).ConfigureAwait(false);
        return
        [
            .. entries.Where(entry => kinds.Contains(entry.Kind)
                && clauses.All(patterns => patterns.Any(pattern => entry.Words.Contains(pattern, StringComparison.Ordinal)))).Take(most),
        ];
    }
}
