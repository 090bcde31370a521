using System.Numerics;
using System.Text;
using DelegationDirectory.Model;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Search;

/// <summary>
/// Asks PostgreSQL. It plans statements that are prepared without a look at the patterns, and believes that few entries match LIKE and
/// many strpos. So few are asked for by the one, and by the trigram index of <see cref="PostgreSqlSearchIndex"/>; and the first of many
/// by the other, and by the key, along which it need not go far.
/// <code>
/// few:   (Words LIKE '%ministry%') AND (Words LIKE '%japan%' OR Words LIKE '% @jp %') LIMIT 201
/// many:  (strpos(Words, 'ministry') > 0) AND (strpos(Words, 'japan') > 0 OR strpos(Words, ' @jp ') > 0) ORDER BY Id LIMIT 200
/// </code>
/// </summary>
internal sealed class PostgreSqlCandidates : ISearchCandidates
{
    public async Task<IReadOnlyList<SearchEntry>?> AllAsync(CandidateQuery query, int most, CancellationToken cancellationToken)
    {
        var found = await FindAsync(query, "\"Words\" LIKE {0}", pattern => $"%{pattern}%", "LIMIT {0}", most + 1, cancellationToken).ConfigureAwait(false);
        return found.Count <= most ? found : null;
    }

    public async Task<IReadOnlyList<SearchEntry>> FirstAsync(CandidateQuery query, int most, CancellationToken cancellationToken) =>
        await FindAsync(query, "strpos(\"Words\", {0}) > 0", pattern => pattern, "ORDER BY \"Id\" LIMIT {0}", most, cancellationToken).ConfigureAwait(false);

    private static Task<List<SearchEntry>> FindAsync(
        CandidateQuery query, string condition, Func<string, string> value, string end, int most, CancellationToken cancellationToken)
    {
        List<object> parameters = [query.Kinds.Cast<int>().ToArray()];
        var sql = new StringBuilder("""SELECT "Id", "Key", "Kind", "Names", "Words" FROM "SearchEntry" WHERE "Kind" = ANY ({0})""");
        foreach (var patterns in query.Clauses)
        {
            // Few numbers of patterns make few different statements, which can be prepared.
            var count = (int)BitOperations.RoundUpToPowerOf2((uint)patterns.Count);
            var padded = Enumerable.Range(0, count).Select(i => value(patterns[Math.Min(i, patterns.Count - 1)]));
            sql.Append($" AND ({string.Join(" OR ", padded.Select(pattern => Filled(condition, pattern)))})");
        }

        sql.Append(' ').Append(Filled(end, most));
        return query.Context.Set<SearchEntry>().FromSqlRaw(sql.ToString(), [.. parameters]).ToListAsync(cancellationToken);

        string Filled(string text, object parameter)
        {
            parameters.Add(parameter);
            return text.Replace("{0}", $"{{{parameters.Count - 1}}}", StringComparison.Ordinal);
        }
    }
}
