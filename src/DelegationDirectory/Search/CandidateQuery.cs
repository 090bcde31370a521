using DelegationDirectory.Model;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Search;

/// <summary>Which entries are wanted.</summary>
/// <param name="Context">The context to ask.</param>
/// <param name="Snapshot">What gives the contexts of the snapshot.</param>
/// <param name="Clauses">The clauses: patterns of letters, digits, spaces, line breaks and <c>@</c>, none empty.</param>
/// <param name="Kinds">The kinds that are wanted.</param>
internal sealed record CandidateQuery(
    DbContext Context, object Snapshot, IReadOnlyList<IReadOnlyList<string>> Clauses, IReadOnlyCollection<SearchKind> Kinds);
