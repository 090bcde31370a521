using DelegationDirectory.Model;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Search;

/// <summary>Which entries are wanted.</summary>
/// <param name="Context">The context to ask.</param>
/// <param name="Snapshot">What gives the contexts of the snapshot.</param>
/// <param name="Clauses">What an entry has to hold.</param>
/// <param name="Kinds">The kinds that are wanted.</param>
/// <param name="Vocabulary">The words of all entries.</param>
internal sealed record CandidateQuery(
    DbContext Context, object Snapshot, IReadOnlyList<SearchClause> Clauses, IReadOnlyCollection<SearchKind> Kinds, Vocabulary Vocabulary)
{
    /// <summary>About how many entries that is, if what one clause is said of has nothing to do with what others are said of.</summary>
    public double Expected => Clauses.Aggregate((double)Vocabulary.Entries, (count, clause) => count * Math.Min(1, clause.Count / (double)Vocabulary.Entries));
}
