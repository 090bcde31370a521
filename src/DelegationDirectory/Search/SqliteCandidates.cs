using System.Text;

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
    private const string Indexed = """FROM "SearchIndex" CROSS JOIN "SearchEntry" AS e ON e."Id" = "SearchIndex".rowid WHERE "SearchIndex" MATCH """;
    private const string Unindexed = """FROM "SearchEntry" AS e WHERE TRUE""";

    public async Task<Candidates> FindAsync(CandidateQuery query, int most, CancellationToken cancellationToken)
    {
        var parameters = new List<object>();
        var indexed = SearchClause.WorthLookingUp(query.Clauses.Where(IsIndexed));
        var key = indexed.Count > 0 ? "\"SearchIndex\".rowid" : "e.\"Id\"";
        var (lowest, highest) = SearchEntries.IdsOf(query.Kinds);
        var sql = new StringBuilder($"SELECT {EntryReader.Columns}");
        sql.Append(indexed.Count > 0 ? Indexed + Parameter(string.Join(" AND ", indexed.Select(clause => Match(clause, query.Vocabulary)))) : Unindexed);
        foreach (var (patterns, _) in query.Clauses)
            sql.Append($" AND ({string.Join(" OR ", patterns.Select(pattern => $"instr(e.\"Words\", {Parameter(pattern)}) > 0"))})");
        sql.Append($" AND {key} BETWEEN {Parameter(lowest)} AND {Parameter(highest)}");
        if (SearchEntries.HaveGaps(query.Kinds))
            sql.Append($" AND e.\"Kind\" IN ({string.Join(',', query.Kinds.Cast<int>())})");
        sql.Append($" ORDER BY {key} LIMIT {Parameter(most + 1)}");
        return Candidates.Of(await EntryReader.ReadAsync(query.Context, sql.ToString(), parameters, cancellationToken).ConfigureAwait(false), most);

        string Parameter(object value)
        {
            parameters.Add(value);
            return $"{{{parameters.Count - 1}}}";
        }
    }

    private static bool IsIndexed(SearchClause clause) => clause.Patterns.All(pattern => pattern.Length >= Trigrams.Length);

    private static string Match(SearchClause clause, Vocabulary vocabulary) =>
        $"({string.Join(" OR ", clause.Patterns.Select(pattern => $"({Match(pattern, vocabulary)})"))})";

    private static string Match(string pattern, Vocabulary vocabulary) =>
        string.Join(" AND ", vocabulary.Trigrams.Of(pattern, vocabulary.CountOf(pattern)).Select(gram => $"\"{gram}\""));
}
