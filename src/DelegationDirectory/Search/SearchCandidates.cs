using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Search;

/// <summary>The ways to find candidates, one for each kind of database.</summary>
internal sealed class SearchCandidates
{
    private readonly ScannedCandidates _scanned = new();
    private readonly SqliteCandidates _sqlite = new();
    private readonly PostgreSqlCandidates _postgreSql = new();

    /// <summary>The way that a context's database is asked.</summary>
    public ISearchCandidates Of(DbContext context) => context.Database.ProviderName switch
    {
        SqliteSearchIndex.Provider => _sqlite,
        PostgreSqlSearchIndex.Provider => _postgreSql,
        _ => _scanned,
    };
}
