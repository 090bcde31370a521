using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Storage.Databases;

/// <summary>
/// Has a database count anew what it chooses plans by. Left alone, PostgreSQL does so a minute after many rows were written, and SQLite never.
/// What was written last stands unsorted beside the trigram indexes of PostgreSQL, and makes it pass them over; so it is sorted in first.
/// </summary>
internal static class Statistics
{
    /// <summary>How many rows of an index SQLite looks at; all of them would take long.</summary>
    private const int Sample = 1000;

    private const string SortIn =
        """
        SELECT gin_clean_pending_list(i.oid) FROM pg_index JOIN pg_class i ON i.oid = indexrelid JOIN pg_am m ON m.oid = relam
        WHERE amname = 'gin' AND relnamespace = current_schema()::regnamespace;
        """;

    public static Task RenewAsync(DirectoryContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync(
            context.Database.IsSqlite()
                ? $"PRAGMA analysis_limit = {Sample}; ANALYZE"
                : $"{SortIn} ANALYZE {Tables(context)}",
            cancellationToken);

    private static string Tables(DirectoryContext context) =>
        string.Join(", ", context.Model.GetEntityTypes().Select(entity => $"\"{entity.GetTableName()}\"").Distinct());
}
