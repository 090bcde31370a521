using System.Numerics;

namespace DelegationDirectory.Search;

/// <summary>
/// Asks PostgreSQL. It plans statements that are prepared without a look at the patterns, and believes that few entries match LIKE and
/// many strpos. So what few entries have is asked for by the one, and by the trigram index of <see cref="PostgreSqlSearchIndex"/>; what
/// many have is checked by the other, and where it is nearly everywhere, along the key, which need not be gone far.
/// <code>
/// few:   (Words LIKE '%ministry%') AND (strpos(Words, 'japan') > 0 OR strpos(Words, ' @jp ') > 0) ORDER BY Id + 0 LIMIT 201
/// many:  Id BETWEEN … AND … AND (strpos(Words, 'ministry') > 0) AND (strpos(Words, 'japan') > 0 OR strpos(Words, ' @jp ') > 0) ORDER BY Id LIMIT 201
/// </code>
/// </summary>
internal sealed class PostgreSqlCandidates : ISearchCandidates
{
    /// <summary>How many times as much it takes to look through the words of one entry as to be given one by the index.</summary>
    private const int Dearer = 4;

    public Task<Candidates> FindAsync(CandidateQuery query, int most, CancellationToken cancellationToken)
    {
        var rarest = query.Clauses.Min(clause => clause.Count);
        var indexed = IsAlongTheKey(rarest, query, most) ? [] : SearchClause.WorthLookingUp(query.Clauses);
        var statement = new EntryStatement();
        statement.Append($"""FROM "SearchEntry" AS e WHERE e."Kind" = ANY ({statement.Value(query.Kinds.Cast<int>().ToArray())})""");
        if (indexed.Count == 0)
            AppendRange(statement, SearchEntries.IdsOf(query.Kinds));
        foreach (var clause in query.Clauses)
        {
            // Few numbers of patterns make few different statements, which can be prepared.
            var count = (int)BitOperations.RoundUpToPowerOf2((uint)clause.Patterns.Length);
            var padded = Enumerable.Range(0, count).Select(i => clause.Patterns[Math.Min(i, clause.Patterns.Length - 1)]);
            var isIndexed = indexed.Contains(clause);
            statement.Append($" AND ({string.Join(" OR ", padded.Select(pattern => Condition(pattern, isIndexed)))})");
        }

        statement.Append($" ORDER BY e.\"Id\"{(indexed.Count > 0 ? " + 0" : "")} LIMIT {statement.Value(most + 1)}");
        return statement.FindAsync(query, most, cancellationToken);

        string Condition(string pattern, bool isIndexed) =>
            isIndexed ? $"e.\"Words\" LIKE {statement.Value($"%{pattern}%")}" : $"strpos(e.\"Words\", {statement.Value(pattern)}) > 0";
    }

    private static void AppendRange(EntryStatement statement, (long Lowest, long Highest) ids) =>
        statement.Append($" AND e.\"Id\" BETWEEN {statement.Value(ids.Lowest)} AND {statement.Value(ids.Highest)}");

    /// <summary>Whether fewer entries are gone through by the key for the first of those that match than have what fewest have.</summary>
    private static bool IsAlongTheKey(double rarest, CandidateQuery query, int most) =>
        rarest > Dearer * Math.Min(query.OfKinds, (double)most * query.Vocabulary.Entries / Math.Max(query.Least, query.Expected));
}
