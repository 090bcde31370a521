using DelegationDirectory.Model;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Search;

/// <summary>Which entries are wanted.</summary>
/// <param name="Context">The context to ask.</param>
/// <param name="Snapshot">What gives the contexts of the snapshot.</param>
/// <param name="Clauses">What an entry has to hold.</param>
/// <param name="Kinds">The kinds that are wanted.</param>
/// <param name="Entries">How many entries there are.</param>
internal sealed record CandidateQuery(
    DbContext Context, object Snapshot, IReadOnlyList<SearchClause> Clauses, IReadOnlyCollection<SearchKind> Kinds, int Entries);
