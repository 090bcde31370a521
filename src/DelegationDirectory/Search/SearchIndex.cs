using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace DelegationDirectory.Search;

/// <summary>Makes the index of searches in a database whose tables were made from the model, without migrations.</summary>
internal static class SearchIndex
{
    public static Task CreateAsync(DatabaseFacade database, CancellationToken cancellationToken) => database.ProviderName switch
    {
        SqliteSearchIndex.Provider => database.ExecuteSqlRawAsync(SqliteSearchIndex.Create, cancellationToken),
        PostgreSqlSearchIndex.Provider => database.ExecuteSqlRawAsync(PostgreSqlSearchIndex.Create, cancellationToken),
        _ => Task.CompletedTask,
    };
}
