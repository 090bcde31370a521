using System.Text;
using System.Text.Json;
using DelegationDirectory.Model;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Search;

/// <summary>
/// Asks SQLite, by the full text index of <see cref="SqliteSearchIndex"/>. What stands between quotes there is found as it stands, from
/// three characters on; what is shorter is looked for in the entries themselves.
/// <code>
/// SearchIndex MATCH '("ministry") AND ("japan" OR " @jp ")' AND (instr(Words, '省') > 0)
/// </code>
/// </summary>
internal sealed class SqliteCandidates : ISearchCandidates
{
    private const int ShortestIndexed = 3;

    public async Task<IReadOnlyList<SearchEntry>> FindAsync(
        DbContext context, object snapshot, IReadOnlyList<IReadOnlyList<string>> clauses, IReadOnlyCollection<SearchKind> kinds, int most,
        CancellationToken cancellationToken)
    {
        var indexed = clauses.Where(IsIndexed).ToList();
        var parameters = new List<object>();
        var sql = new StringBuilder("""SELECT e."Id", e."Key", e."Kind", e."Names", e."Words" FROM "SearchEntry" AS e WHERE """);
        if (indexed.Count > 0)
        {
            sql.Clear().Append("""SELECT e."Id", e."Key", e."Kind", e."Names", e."Words" FROM "SearchIndex" CROSS JOIN "SearchEntry" AS e ON e."Id" = "SearchIndex".rowid WHERE """);
            sql.Append($"""
                "SearchIndex" MATCH {Parameter(string.Join(" AND ", indexed.Select(Match)))} AND 
                """);
        }

        foreach (var patterns in clauses.Except(indexed))
            sql.Append($"({string.Join(" OR ", patterns.Select(pattern => $"instr(e.\"Words\", {Parameter(pattern)}) > 0"))}) AND ");
        sql.Append($"""
            e."Kind" IN (SELECT value FROM json_each({Parameter(JsonSerializer.Serialize(kinds.Cast<int>()))}))
            """);
        sql.Append(indexed.Count > 0 ? """ ORDER BY "SearchIndex".rowid""" : """ ORDER BY e."Id" """).Append($" LIMIT {Parameter(most)}");
        return await context.Set<SearchEntry>().FromSqlRaw(sql.ToString(), [.. parameters])
            .AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false);

        string Parameter(object value)
        {
            parameters.Add(value);
            return $"{{{parameters.Count - 1}}}";
        }
    }

    private static bool IsIndexed(IReadOnlyList<string> patterns) =>
        patterns.All(pattern => pattern.EnumerateRunes().Count() >= ShortestIndexed);

    private static string Match(IReadOnlyList<string> patterns) => $"({string.Join(" OR ", patterns.Select(pattern => $"\"{pattern}\""))})";
}
