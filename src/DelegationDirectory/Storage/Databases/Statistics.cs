using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Storage.Databases;

/// <summary>
/// Has a database count anew what it chooses plans by. Left alone, PostgreSQL does so a minute after many rows were written, and SQLite never.
/// </summary>
internal static class Statistics
{
    /// <summary>How many rows of an index SQLite looks at; all of them would take long.</summary>
    private const int Sample = 1000;

    public static Task RenewAsync(DirectoryContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync(
            context.Database.IsSqlite() ? $"PRAGMA analysis_limit = {Sample}; ANALYZE" : $"ANALYZE {Tables(context)}", cancellationToken);

    private static string Tables(DirectoryContext context) =>
        string.Join(", ", context.Model.GetEntityTypes().Select(entity => $"\"{entity.GetTableName()}\"").Distinct());
}
