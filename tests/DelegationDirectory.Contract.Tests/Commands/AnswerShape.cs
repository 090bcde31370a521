using System.Text.Json;

namespace DelegationDirectory.Contract.Tests.Commands;

/// <summary>Compares answers with the JSON Schemas of tools, which use few of that language's words.</summary>
internal static class AnswerShape
{
    /// <summary>Where a value is not as the schema says; nothing where it is.</summary>
    public static IEnumerable<string> Faults(JsonElement schema, JsonElement value, string path = "$")
    {
        var type = schema.GetProperty("type");
        string[] types = type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.GetString()!)] : [type.GetString()!];
        if (!types.Any(one => Is(one, value)))
            return [$"{path} is {value.ValueKind}, not {type}"];
        if (schema.TryGetProperty("enum", out var allowed) && !allowed.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)))
            return [$"{path} is {value}, not one of {allowed}"];
        return value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => Faults(schema.GetProperty("items"), item, $"{path}[{index}]")),
            JsonValueKind.Object => FaultsIn(schema, value, path),
            _ => [],
        };
    }

    private static IEnumerable<string> FaultsIn(JsonElement schema, JsonElement value, string path)
    {
        var properties = schema.GetProperty("properties");
        var missing = schema.GetProperty("required").EnumerateArray()
            .Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{path} lacks {name}");
        return missing.Concat(value.EnumerateObject().SelectMany(member => properties.TryGetProperty(member.Name, out var own)
            ? Faults(own, member.Value, $"{path}.{member.Name}")
            : [$"{path} has {member.Name}"]));
    }

    private static bool Is(string type, JsonElement value) => (type, value.ValueKind) switch
    {
        ("integer", JsonValueKind.Number) => value.TryGetInt64(out _),
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        var (_, kind) => string.Equals(type, kind.ToString(), StringComparison.OrdinalIgnoreCase),
    };
}
