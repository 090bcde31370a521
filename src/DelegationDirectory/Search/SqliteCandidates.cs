namespace DelegationDirectory.Search;

/// <summary>
/// Asks SQLite, by the full text index of <see cref="SqliteSearchIndex"/>, which gives entries in the order of their ids and goes no
/// further than it is read. It knows which entries have the trigrams of a pattern; whether they have the pattern is seen when they are read,
/// in a fraction of the time that SQLite takes to look.
/// <code>
/// SearchIndex MATCH '(("jap" AND "pan") OR ("@jp"))'
/// </code>
/// </summary>
internal sealed class SqliteCandidates : ISearchCandidates
{
    private const string Indexed = """FROM "SearchIndex" CROSS JOIN "SearchEntry" AS e ON e."Id" = "SearchIndex".rowid WHERE "SearchIndex" MATCH """;
    private const string Unindexed = """FROM "SearchEntry" AS e WHERE TRUE""";

    public Task<Candidates> FindAsync(CandidateQuery query, int most, CancellationToken cancellationToken)
    {
        var statement = new EntryStatement();
        var indexed = SearchClause.WorthLookingUp(query.Clauses.Where(IsIndexed));
        var key = indexed.Count > 0 ? "\"SearchIndex\".rowid" : "e.\"Id\"";
        var (lowest, highest) = SearchEntries.IdsOf(query.Kinds);
        statement.Append(indexed.Count > 0 ? Indexed + statement.Value(string.Join(" AND ", indexed.Select(clause => Match(clause, query.Vocabulary)))) : Unindexed);
        statement.Append($" AND {key} BETWEEN {statement.Value(lowest)} AND {statement.Value(highest)}");
        if (SearchEntries.HaveGaps(query.Kinds))
            statement.Append($" AND e.\"Kind\" IN ({string.Join(',', query.Kinds.Cast<int>())})");
        statement.Append($" ORDER BY {key}");
        return statement.FindAsync(query, most, cancellationToken);
    }

    private static bool IsIndexed(SearchClause clause) => clause.Patterns.All(pattern => pattern.Length >= Trigrams.Length);

    private static string Match(SearchClause clause, Vocabulary vocabulary) =>
        $"({string.Join(" OR ", clause.Patterns.Zip(clause.Counts, (pattern, count) => $"({Match(pattern, count, vocabulary)})"))})";

    private static string Match(string pattern, int count, Vocabulary vocabulary) =>
        string.Join(" AND ", vocabulary.Trigrams.Of(pattern, count).Select(gram => $"\"{gram}\""));
}
