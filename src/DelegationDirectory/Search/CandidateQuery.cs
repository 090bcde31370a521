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
    DbContext Context, object Snapshot, SearchClause[] Clauses, IReadOnlyCollection<SearchKind> Kinds, Vocabulary Vocabulary)
{
    /// <summary>About how many entries that is, if what one clause is said of has nothing to do with what others are said of.</summary>
    public double Expected { get; } =
        Clauses.Aggregate((double)Vocabulary.Entries, (count, clause) => count * Math.Min(1, clause.Count / (double)Vocabulary.Entries));

    /// <summary>About how many it is at least: as many as hold a pattern that all clauses have.</summary>
    public double Least { get; } = Clauses[0].Patterns.Zip(Clauses[0].Counts)
        .Where(held => Array.TrueForAll(Clauses, clause => clause.Patterns.Contains(held.First))).Sum(held => (double)held.Second);

    /// <summary>Whether there are none: nothing that a clause is said of is anywhere.</summary>
    public bool IsVain => Array.Exists(Clauses, clause => clause.Patterns.Length == 0);

    /// <summary>How many entries are of those kinds.</summary>
    public int OfKinds => Kinds.Distinct().Sum(Vocabulary.EntriesOf);

    /// <summary>Whether the words of an entry hold what they have to.</summary>
    public bool IsHeldBy(string words)
    {
        foreach (var clause in Clauses)
            if (!clause.IsHeldBy(words))
                return false;
        return true;
    }
}
