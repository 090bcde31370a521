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

    public static Task RenewAsync(DirectoryContext context, CancellationToken cancellationToken)
    {
        string[] tables = [.. context.Model.GetEntityTypes().Select(entity => $"\"{entity.GetTableName()}\"").Distinct()];
        return context.Database.ExecuteSqlRawAsync(
            context.Database.IsSqlite()
                ? $"PRAGMA analysis_limit = {Sample}; ANALYZE"
                : $"{SortIn(tables)} ANALYZE {string.Join(", ", tables)}",
            cancellationToken);
    }

    /// <summary>Of the directory's own tables alone: others in the schema may belong to others.</summary>
    private static string SortIn(IEnumerable<string> tables) =>
        $"""
        SELECT gin_clean_pending_list(i.oid) FROM pg_index JOIN pg_class i ON i.oid = indexrelid JOIN pg_am m ON m.oid = relam
        WHERE amname = 'gin' AND indrelid IN ({string.Join(", ", tables.Select(table => $"'{table}'::regclass"))});
        """;
}
