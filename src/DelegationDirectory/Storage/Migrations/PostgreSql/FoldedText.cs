using DelegationDirectory.Querying.Text;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DelegationDirectory.Storage.Migrations.PostgreSql;

/// <summary>
/// What serves filters that pass over case and accents, and what no model of EF Core can say: a function, and indexes over what it gives.
/// dotnet-ef writes neither; the migration calls these by a line of ours.
/// </summary>
internal static class FoldedText
{
    /// <summary>Texts that are searched for a part of them.</summary>
    private static readonly (string Table, string Column)[] Searched =
    [
        ("Agency", "Name"), ("Agency", "NativeName"), ("Person", "Name"), ("PersonAlias", "Name"), ("Series", "Name"), ("Dialogue", "Title"),
    ];

    /// <summary>Texts that are searched for as a whole.</summary>
    private static readonly (string Table, string Column)[] Compared = [("Agency", "Acronym"), ("Agency", "Name"), ("Person", "Name"), ("Dialogue", "City")];

    public static void CreateFoldedText(this MigrationBuilder migration)
    {
        migration.Sql("CREATE EXTENSION IF NOT EXISTS pg_trgm;");
        migration.Sql(TextFoldFunction.PostgreSql);
        foreach (var (table, column) in Searched)
            migration.Sql($"""CREATE INDEX "IX_{table}_{column}_parts" ON "{table}" USING gin ({TextFold.FunctionName}("{column}") gin_trgm_ops);""");
        foreach (var (table, column) in Compared)
            migration.Sql($"""CREATE INDEX "IX_{table}_{column}_folded" ON "{table}" ({TextFold.FunctionName}("{column}"));""");
    }

    /// <summary>Drops the function, when the tables that it is used by are gone. The extension may serve others.</summary>
    public static void DropFoldedText(this MigrationBuilder migration) => migration.Sql($"DROP FUNCTION {TextFold.FunctionName}(text);");
}
