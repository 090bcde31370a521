using System.Collections.Concurrent;
using System.Text;

namespace DelegationDirectory.Querying.Schema;

/// <summary>Names of enum values on the wire: <c>DigitalAmbassador</c> is <c>DIGITAL_AMBASSADOR</c>.</summary>
internal static class EnumNames
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, object>> ValuesByName = [];

    public static object? TryParse(Type type, string name) =>
        ValuesByName.GetOrAdd(type, static t => Enum.GetValues(t).Cast<object>().ToDictionary(value => ToWire(value.ToString()!)))
            .GetValueOrDefault(name);

    public static string ToWire(string name)
    {
        var wire = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))
                wire.Append('_');
            wire.Append(char.ToUpperInvariant(name[i]));
        }

        return wire.ToString();
    }
}
