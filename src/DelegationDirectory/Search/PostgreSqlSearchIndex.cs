namespace DelegationDirectory.Search;

/// <summary>
/// The index of searches on PostgreSQL: one of trigrams over the entries. Its extension, pg_trgm, comes with PostgreSQL and is a trusted
/// one: who owns the database, or may CREATE in it, may make it there; where nobody but an administrator may, the administrator makes it
/// beforehand.
/// </summary>
public static class PostgreSqlSearchIndex
{
    internal const string Provider = "Npgsql.EntityFrameworkCore.PostgreSQL";

    /// <summary>Makes it, once the table of entries is there.</summary>
    public const string Create =
        """
        CREATE EXTENSION IF NOT EXISTS pg_trgm;
        CREATE INDEX "IX_SearchEntry_Words" ON "SearchEntry" USING gin ("Words" gin_trgm_ops);
        """;

    /// <summary>Takes it away, but not the extension, which others may use.</summary>
    public const string Drop = """DROP INDEX "IX_SearchEntry_Words";""";
}
