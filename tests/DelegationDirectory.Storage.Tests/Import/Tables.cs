using System.Globalization;
using DelegationDirectory.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DelegationDirectory.Storage.Tests.Import;

/// <summary>All rows of all tables of entities, in a form in which they can be compared.</summary>
internal static class Tables
{
    /// <summary>The rows that a database has.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(DirectoryContext context)
    {
        var rows = new List<string>();
        foreach (var type in Entities(context))
        {
            var query = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type.ClrType).Invoke(context, [])!;
            await foreach (var entity in query.AsNoTracking().AsAsyncEnumerable())
                rows.Add(Row(type, entity));
        }

        return [.. rows.Order(StringComparer.Ordinal)];
    }

    /// <summary>The rows that a database should have.</summary>
    public static IReadOnlyList<string> Expect(DirectoryContext context, RecordSource source) =>
    [
        .. EntityMapping.ToEntities(RecordReader.Read(source))
            .Select(entity => Row(context.Model.FindEntityType(entity.GetType())!, entity))
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<IEntityType> Entities(DirectoryContext context) =>
        context.Model.GetEntityTypes().Where(type => type.ClrType.Namespace == typeof(Model.Dialogue).Namespace);

    private static string Row(IEntityType type, object entity) => string.Join(
        '|', type.GetProperties().Select(property => Convert.ToString(property.PropertyInfo!.GetValue(entity), CultureInfo.InvariantCulture)).Prepend(type.ClrType.Name));
}
