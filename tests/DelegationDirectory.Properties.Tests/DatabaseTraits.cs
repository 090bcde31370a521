using DelegationDirectory.Testing;

namespace DelegationDirectory.Properties.Tests;

/// <summary>Where databases differ by their nature, and the answers with them.</summary>
internal static class DatabaseTraits
{
    /// <summary>Enums are stored, and so sorted, by name; in memory they are themselves, and sort as declared.</summary>
    public static object? SortKey<T>(string database, T? value)
        where T : struct, Enum => database == TestDatabases.InMemory ? value : value?.ToString();
}
