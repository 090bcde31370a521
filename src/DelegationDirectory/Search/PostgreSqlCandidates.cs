using System.Text;
using DelegationDirectory.Model;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Search;

/// <summary>
/// Asks PostgreSQL, by the trigram index of <see cref="PostgreSqlSearchIndex"/>.
/// <code>
/// Words LIKE ANY ('{%ministry%}') AND Words LIKE ANY ('{%japan%, % @jp %}')
/// </code>
/// </summary>
internal sealed class PostgreSqlCandidates : ISearchCandidates
{
    public async Task<IReadOnlyList<SearchEntry>> FindAsync(
        DbContext context, object snapshot, IReadOnlyList<IReadOnlyList<string>> clauses, IReadOnlyCollection<SearchKind> kinds, int most,
        CancellationToken cancellationToken)
    {
        var sql = new StringBuilder("""SELECT "Id", "Key", "Kind", "Names", "Words" FROM "SearchEntry" WHERE "Kind" = ANY ({0})""");
        List<object> parameters = [kinds.Cast<int>().ToArray(), most];
        foreach (var patterns in clauses)
        {
            sql.Append($$"""
                 AND "Words" LIKE ANY ({{{parameters.Count}}})
                """);
            parameters.Add(patterns.Select(pattern => $"%{pattern}%").ToArray());
        }

        sql.Append("""
             ORDER BY "Id" LIMIT {1}
            """);
        return await context.Set<SearchEntry>().FromSqlRaw(sql.ToString(), [.. parameters])
            .AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
    }
}
