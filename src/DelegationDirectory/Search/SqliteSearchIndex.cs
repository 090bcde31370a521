namespace DelegationDirectory.Search;

/// <summary>The index of searches on SQLite: a full text index (FTS5) of trigrams over the entries, kept in step by triggers.</summary>
public static class SqliteSearchIndex
{
    internal const string Provider = "Microsoft.EntityFrameworkCore.Sqlite";

    /// <summary>Makes it, once the table of entries is there. Entries that are there already are not in it.</summary>
    public const string Create =
        """
        CREATE VIRTUAL TABLE "SearchIndex" USING fts5(
            "Words", content = 'SearchEntry', content_rowid = 'Id', tokenize = 'trigram case_sensitive 1', detail = none, columnsize = 0);
        CREATE TRIGGER "SearchIndexInsert" AFTER INSERT ON "SearchEntry" BEGIN
            INSERT INTO "SearchIndex"(rowid, "Words") VALUES (new."Id", new."Words");
        END;
        CREATE TRIGGER "SearchIndexDelete" AFTER DELETE ON "SearchEntry" BEGIN
            INSERT INTO "SearchIndex"("SearchIndex", rowid, "Words") VALUES ('delete', old."Id", old."Words");
        END;
        CREATE TRIGGER "SearchIndexUpdate" AFTER UPDATE ON "SearchEntry" BEGIN
            INSERT INTO "SearchIndex"("SearchIndex", rowid, "Words") VALUES ('delete', old."Id", old."Words");
            INSERT INTO "SearchIndex"(rowid, "Words") VALUES (new."Id", new."Words");
        END;
        """;

    /// <summary>Takes it away.</summary>
    public const string Drop =
        """
        DROP TRIGGER "SearchIndexUpdate";
        DROP TRIGGER "SearchIndexDelete";
        DROP TRIGGER "SearchIndexInsert";
        DROP TABLE "SearchIndex";
        """;
}
