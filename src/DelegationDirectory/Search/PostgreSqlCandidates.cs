using System.Numerics;
using System.Text;
using DelegationDirectory.Model;

namespace DelegationDirectory.Search;

/// <summary>
/// Asks PostgreSQL. It plans statements that are prepared without a look at the patterns, and believes that few entries match LIKE and
/// many strpos. So few are asked for by the one, and by the trigram index of <see cref="PostgreSqlSearchIndex"/>, as far as that is worth
/// looking up; and the first of many by the other, and by the key, along which it need not go far.
/// <code>
/// few:   (Words LIKE '%japan%' OR Words LIKE '% @jp %') AND (strpos(Words, 'ministry') > 0) LIMIT 201
/// many:  (strpos(Words, 'ministry') > 0) AND (strpos(Words, 'japan') > 0 OR strpos(Words, ' @jp ') > 0) ORDER BY Id LIMIT 200
/// </code>
/// </summary>
internal sealed class PostgreSqlCandidates : ISearchCandidates
{
    public async Task<Candidates> FindAsync(CandidateQuery query, int most, CancellationToken cancellationToken)
    {
        var few = await ReadAsync(query, SearchClause.WorthLookingUp(query.Clauses), "LIMIT {0}", most + 1, cancellationToken).ConfigureAwait(false);
        if (few.Count <= most)
            return new Candidates(few, AreAll: true);
        var first = await ReadAsync(query, [], "ORDER BY e.\"Id\" LIMIT {0}", most, cancellationToken).ConfigureAwait(false);
        return new Candidates(first, AreAll: false);
    }

    private static Task<List<SearchEntry>> ReadAsync(
        CandidateQuery query, IReadOnlyList<SearchClause> lookedUp, string end, int most, CancellationToken cancellationToken)
    {
        List<object> parameters = [query.Kinds.Cast<int>().ToArray()];
        var sql = new StringBuilder($$"""SELECT {{EntryReader.Columns}} FROM "SearchEntry" AS e WHERE e."Kind" = ANY ({0})""");
        foreach (var clause in lookedUp)
            Add("e.\"Words\" LIKE {0}", clause.Patterns, pattern => $"%{pattern}%");
        foreach (var clause in query.Clauses.Except(lookedUp))
            Add("strpos(e.\"Words\", {0}) > 0", clause.Patterns, pattern => pattern);

        sql.Append(' ').Append(Filled(end, most));
        return EntryReader.ReadAsync(query.Context, sql.ToString(), parameters, cancellationToken);

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
}
