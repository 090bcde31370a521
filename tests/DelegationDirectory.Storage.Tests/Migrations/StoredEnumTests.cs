using DelegationDirectory.Storage.Databases;
using Snapshooter.Xunit;

namespace DelegationDirectory.Storage.Tests.Migrations;

/// <summary>
/// Databases keep the values of enums as numbers. What a number stands for never changes: rows that an older program wrote would mean
/// something else.
/// </summary>
public sealed class StoredEnumTests
{
    [Fact]
    public void Each_value_keeps_its_number()
    {
        using var context = DirectoryDatabase.Open(new StorageOptions { Provider = StorageProvider.Sqlite, ConnectionString = "Data Source=unused.db" }).CreateContext();

        var enums = context.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties())
            .Select(property => Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).Where(type => type.IsEnum).Distinct()
            .OrderBy(type => type.Name, StringComparer.Ordinal);

        Snapshot.Match(enums.ToDictionary(
            type => type.Name,
            type => Enum.GetValues(type).Cast<object>().ToDictionary(value => $"{value}", value => Convert.ToInt32(value, null))));
    }
}
