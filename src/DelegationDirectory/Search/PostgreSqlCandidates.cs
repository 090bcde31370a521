using System.Numerics;
using System.Text;

namespace DelegationDirectory.Search;

/// <summary>
/// Asks PostgreSQL. It plans statements that are prepared without a look at the patterns, and believes that few entries match LIKE and
/// many strpos. So few are asked for by the one, which has the trigram index of <see cref="PostgreSqlSearchIndex"/> looked into, as far as
/// that is worth it; and many by the other, along the key, which need not go far for the first of them.
/// <code>
/// few:   (Words LIKE '%japan%' OR Words LIKE '% @jp %') AND (strpos(Words, 'ministry') > 0) ORDER BY Id + 0 LIMIT 201
/// many:  (strpos(Words, 'japan') > 0 OR strpos(Words, ' @jp ') > 0) AND (strpos(Words, 'ministry') > 0) ORDER BY Id LIMIT 201
/// </code>
/// </summary>
internal sealed class PostgreSqlCandidates : ISearchCandidates
{
    public async Task<Candidates> FindAsync(CandidateQuery query, int most, CancellationToken cancellationToken)
    {
        var lookedUp = SearchClause.WorthLookingUp(query.Clauses);
        if (AreMany(lookedUp[0].Count, query.Entries, most))
            lookedUp = [];
        List<object> parameters = [query.Kinds.Cast<int>().ToArray()];
        var sql = new StringBuilder($$"""SELECT {{EntryReader.Columns}} FROM "SearchEntry" AS e WHERE e."Kind" = ANY ({0})""");
        foreach (var clause in lookedUp)
            Add("e.\"Words\" LIKE {0}", clause.Patterns, pattern => $"%{pattern}%");
        foreach (var clause in query.Clauses.Except(lookedUp))
            Add("strpos(e.\"Words\", {0}) > 0", clause.Patterns, pattern => pattern);

        // Few are put in order: along the key it would go far to find them.
        sql.Append(Filled(lookedUp.Count > 0 ? " ORDER BY e.\"Id\" + 0 LIMIT {0}" : " ORDER BY e.\"Id\" LIMIT {0}", most + 1));
        return Candidates.Of(await EntryReader.ReadAsync(query.Context, sql.ToString(), parameters, cancellationToken).ConfigureAwait(false), most);

        // Few numbers of patterns make few different statements, which can be prepared.
        void Add(string condition, IReadOnlyList<string> patterns, Func<string, string> value)
        {
            var count = (int)BitOperations.RoundUpToPowerOf2((uint)patterns.Count);
            var padded = Enumerable.Range(0, count).Select(i => value(patterns[Math.Min(i, patterns.Count - 1)]));
            sql.Append($" AND ({string.Join(" OR ", padded.Select(pattern => Filled(condition, pattern)))})");
        }

        string Filled(string text, object parameter)
        {
            parameters.Add(parameter);
            return text.Replace("{0}", $"{{{parameters.Count - 1}}}", StringComparison.Ordinal);
        }
    }

    /// <summary>Whether fewer entries are gone through for the first of those that match than match altogether.</summary>
    private static bool AreMany(long matches, long entries, int most) => matches * matches > most * entries;
}
