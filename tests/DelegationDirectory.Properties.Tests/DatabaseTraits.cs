using System.Text;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Properties.Tests;

/// <summary>Where databases differ by their nature, and the answers with them.</summary>
internal static class DatabaseTraits
{
    /// <summary>Text sorts by code point; in memory by UTF-16 unit, which puts emoji before U+E000 to U+FFFF.</summary>
    public static int CompareText(string database, string left, string right) => database == TestDatabases.InMemory
        ? string.CompareOrdinal(left, right)
        : Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right));

    /// <summary>Enums are stored, and so sorted, by name; in memory they are themselves, and sort as declared.</summary>
    public static object? SortKey<T>(string database, T? value)
        where T : struct, Enum => database == TestDatabases.InMemory ? value : value?.ToString();
}
