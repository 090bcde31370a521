using System.Collections;

namespace DelegationDirectory.Querying.Planning;

/// <summary>Keys as the typed list that a query takes as one parameter.</summary>
internal static class KeyList
{
    public static IList Of(Type keyType, IEnumerable<object> keys)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(keyType))!;
        foreach (var key in keys)
            list.Add(key);
        return list;
    }

    /// <summary>The keys that stand in a column, each once; rows without one are passed over.</summary>
    public static IList Of(Type keyType, List<object?[]> rows, int slot) =>
        Of(keyType, rows.Count == 1
            ? rows[0][slot] is { } only ? [only] : []
            : rows.Select(row => row[slot]).OfType<object>().Distinct());
}
