using DelegationDirectory.Model;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Search;

/// <summary>Which entries are wanted.</summary>
/// <param name="Context">The context to ask.</param>
/// <param name="Snapshot">What gives the contexts of the snapshot.</param>
/// <param name="Clauses">The clauses: patterns of which none is empty, made of letters, digits, spaces, line breaks, and the marks <c>@</c>, <c>~</c> and <c>^</c>.</param>
/// <param name="Kinds">The kinds that are wanted.</param>
internal sealed record CandidateQuery(
    DbContext Context, object Snapshot, IReadOnlyList<IReadOnlyList<string>> Clauses, IReadOnlyCollection<SearchKind> Kinds);
