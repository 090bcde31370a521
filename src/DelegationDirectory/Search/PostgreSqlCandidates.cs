using System.Numerics;
using System.Text;
using DelegationDirectory.Model;

namespace DelegationDirectory.Search;

/// <summary>
/// Asks PostgreSQL. It plans statements that are prepared without a look at the patterns, and believes that few entries match LIKE and
/// many strpos. So few are asked for by the one, and by the trigram index of <see cref="PostgreSqlSearchIndex"/>; and the first of many
/// by the other, and by the key, along which it need not go far.
/// <code>
/// few:   (Words LIKE '%ministry%') AND (Words LIKE '%japan%' OR Words LIKE '% @jp %') LIMIT 201
/// many:  (strpos(Words, 'ministry') > 0) AND (strpos(Words, 'japan') > 0 OR strpos(Words, ' @jp ') > 0) ORDER BY Id LIMIT 201
/// </code>
/// </summary>
internal sealed class PostgreSqlCandidates : ISearchCandidates
{
    public async Task<Candidates> FindAsync(CandidateQuery query, int most, CancellationToken cancellationToken)
    {
        if (!AreMany(query.Clauses.Min(clause => clause.Count), query.Entries, most))
        {
            var few = await ReadAsync(query, "e.\"Words\" LIKE {0}", pattern => $"%{pattern}%", "LIMIT {0}", most + 1, cancellationToken)
                .ConfigureAwait(false);
            if (few.Count <= most)
                return new Candidates(few, AreAll: true);
        }

        return Candidates.Of(
            await ReadAsync(query, "strpos(e.\"Words\", {0}) > 0", pattern => pattern, "ORDER BY e.\"Id\" LIMIT {0}", most + 1, cancellationToken)
                .ConfigureAwait(false),
            most);
    }

    /// <summary>Whether fewer entries are gone through for the first of those that match than match altogether.</summary>
    private static bool AreMany(long matches, long entries, int most) => matches * matches > most * entries;

    private static Task<List<SearchEntry>> ReadAsync(
        CandidateQuery query, string condition, Func<string, string> value, string end, int most, CancellationToken cancellationToken)
    {
        List<object> parameters = [query.Kinds.Cast<int>().ToArray()];
        var sql = new StringBuilder($$"""SELECT {{EntryReader.Columns}} FROM "SearchEntry" AS e WHERE e."Kind" = ANY ({0})""");
        foreach (var (patterns, _) in query.Clauses)
        {
            // Few numbers of patterns make few different statements, which can be prepared.
            var count = (int)BitOperations.RoundUpToPowerOf2((uint)patterns.Count);
            var padded = Enumerable.Range(0, count).Select(i => value(patterns[Math.Min(i, patterns.Count - 1)]));
            sql.Append($" AND ({string.Join(" OR ", padded.Select(pattern => Filled(condition, pattern)))})");
        }

        sql.Append(' ').Append(Filled(end, most));
        return EntryReader.ReadAsync(query.Context, sql.ToString(), parameters, cancellationToken);

        string Filled(string text, object parameter)
        {
            parameters.Add(parameter);
            return text.Replace("{0}", $"{{{parameters.Count - 1}}}", StringComparison.Ordinal);
        }
    }
}
