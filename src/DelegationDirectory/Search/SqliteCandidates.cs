using System.Text;
using System.Text.Json;
using DelegationDirectory.Model;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Search;

/// <summary>
/// Asks SQLite, by the full text index of <see cref="SqliteSearchIndex"/>, which gives entries in the order of their ids and goes no
/// further than it is asked to. It knows which entries have the trigrams of a pattern; whether they have the pattern is looked up.
/// <code>
/// SearchIndex MATCH '(("jap" AND "pan") OR (" @j" AND "jp "))' AND (instr(Words, 'japan') > 0 OR instr(Words, ' @jp ') > 0)
/// </code>
/// </summary>
internal sealed class SqliteCandidates : ISearchCandidates
{
    private const int Gram = 3;
    private const string Indexed = """FROM "SearchIndex" CROSS JOIN "SearchEntry" AS e ON e."Id" = "SearchIndex".rowid WHERE "SearchIndex" MATCH """;
    private const string Unindexed = """FROM "SearchEntry" AS e WHERE TRUE""";

    public async Task<IReadOnlyList<SearchEntry>?> AllAsync(CandidateQuery query, int most, CancellationToken cancellationToken) =>
        await FirstAsync(query, most + 1, cancellationToken).ConfigureAwait(false) is { } found && found.Count <= most ? found : null;

    public async Task<IReadOnlyList<SearchEntry>> FirstAsync(CandidateQuery query, int most, CancellationToken cancellationToken)
    {
        var parameters = new List<object>();
        var indexed = query.Clauses.Where(IsIndexed).ToList();
        var sql = new StringBuilder("""SELECT e."Id", e."Key", e."Kind", e."Names", e."Words" """);
        sql.Append(indexed.Count > 0 ? Indexed + Parameter(string.Join(" AND ", indexed.Select(Match))) : Unindexed);
        foreach (var patterns in query.Clauses)
            sql.Append($" AND ({string.Join(" OR ", patterns.Select(pattern => $"instr(e.\"Words\", {Parameter(pattern)}) > 0"))})");
        sql.Append($" AND e.\"Kind\" IN (SELECT value FROM json_each({Parameter(JsonSerializer.Serialize(query.Kinds.Cast<int>()))}))");
        sql.Append(indexed.Count > 0 ? " ORDER BY \"SearchIndex\".rowid" : " ORDER BY e.\"Id\"").Append($" LIMIT {Parameter(most)}");
        return await query.Context.Set<SearchEntry>().FromSqlRaw(sql.ToString(), [.. parameters])
            .ToListAsync(cancellationToken).ConfigureAwait(false);

        string Parameter(object value)
        {
            parameters.Add(value);
            return $"{{{parameters.Count - 1}}}";
        }
    }

    private static bool IsIndexed(IReadOnlyList<string> patterns) => patterns.All(pattern => pattern.Length >= Gram);

    private static string Match(IReadOnlyList<string> patterns) => $"({string.Join(" OR ", patterns.Select(pattern => $"({Match(pattern)})"))})";

    // Those that lie side by side, and the last one: the others between them are there as well wherever the pattern is.
    private static string Match(string pattern) => string.Join(
        " AND ",
        Enumerable.Range(0, pattern.Length / Gram).Select(i => i * Gram).Append(pattern.Length - Gram).Distinct()
            .Select(start => $"\"{pattern.Substring(start, Gram)}\"").Distinct());
}
