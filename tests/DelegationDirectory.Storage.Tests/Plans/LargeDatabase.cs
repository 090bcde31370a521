using System.Text;
using DelegationDirectory.Model;
using DelegationDirectory.Records;
using DelegationDirectory.Storage.Databases;
using DelegationDirectory.Storage.Tests.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DelegationDirectory.Storage.Tests.Plans;

/// <summary>
/// The shipped records many times over, in one database: as many dialogues, agencies and people, who met as often. Parties, topics and
/// instruments are those of one world.
/// </summary>
internal static class LargeDatabase
{
    /// <summary>About 20,000 dialogues.</summary>
    private const int Copies = 73;

    /// <summary>Of each agency there are many, and they make the largest table by far.</summary>
    private const int CopiesOfCounterparts = 8;

    private static readonly string[] Shared = ["Country", "Topic", "Instrument", "Record", "Revision"];
    private static readonly int[] SharedKinds = [(int)SearchKind.Country, (int)SearchKind.Topic, (int)SearchKind.Instrument];

    public static async Task<ImportTarget> CreateAsync(StorageProvider provider)
    {
        var target = await ImportTarget.CreateAsync(provider);
        await target.ImportAsync(RecordSource.BuiltIn);
        await using var context = target.Database.CreateContext();
        context.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
        await using var transaction = await context.Database.BeginTransactionAsync();
        foreach (var table in Tables(context.Model))
            await context.Database.ExecuteSqlRawAsync(Multiply(table));
        await Statistics.RenewAsync(context, CancellationToken.None);
        await transaction.CommitAsync();
        return target;
    }

    /// <summary>The tables that are multiplied, each behind those that it refers to.</summary>
    private static List<IEntityType> Tables(IModel model)
    {
        var tables = new List<IEntityType>();
        foreach (var table in model.GetEntityTypes())
            Add(table);
        return tables;

        void Add(IEntityType table)
        {
            if (Shared.Contains(table.GetTableName()) || tables.Contains(table))
                return;
            foreach (var reference in table.GetForeignKeys().Where(key => key.PrincipalEntityType != table))
                Add(reference.PrincipalEntityType);
            tables.Add(table);
        }
    }

    // INSERT INTO "Lead" SELECT t."Slug" || '~' || n.i, t."Title", … FROM "Lead" AS t, (the numbers from 2) AS n
    private static string Multiply(IEntityType table)
    {
        var names = table.GetProperties().Select(column => column.GetColumnName()).ToList();
        var values = table.GetProperties().Select(column =>
            $"t.\"{column.GetColumnName()}\"" + (!IsOfCopy(column) ? "" : column.ClrType == typeof(string) ? " || '~' || n.i" : " + n.i"));
        var copies = table.GetTableName() == "Counterpart" ? CopiesOfCounterparts : Copies;
        return new StringBuilder()
            .Append($"INSERT INTO \"{table.GetTableName()}\" (\"{string.Join("\", \"", names)}\") SELECT {string.Join(", ", values)} ")
            .Append($"FROM \"{table.GetTableName()}\" AS t, ")
            .Append($"(WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < {copies}) SELECT i FROM n) AS n")
            .Append(table.ClrType == typeof(SearchEntry) ? $" WHERE t.\"Kind\" NOT IN ({string.Join(", ", SharedKinds)})" : "")
            .ToString();
    }

    private static bool IsOfCopy(IProperty column)
    {
        var references = column.GetContainingForeignKeys().ToList();
        return references.Count == 0
            ? column.IsPrimaryKey() || (column.ClrType == typeof(string) && column.GetContainingIndexes().Any(index => index.IsUnique))
            : references.Exists(reference => !Shared.Contains(reference.PrincipalEntityType.GetTableName()));
    }
}
