namespace DelegationDirectory.Transport.Mcp;

/// <summary>How scalars lie in JSON.</summary>
internal static class JsonTypes
{
    private static readonly Dictionary<string, string> NotTexts = new(StringComparer.Ordinal)
    {
        ["Int"] = "integer",
        ["Short"] = "integer",
        ["Long"] = "integer",
        ["Byte"] = "integer",
        ["Float"] = "number",
        ["Decimal"] = "number",
        ["Boolean"] = "boolean",
    };

    /// <summary>The type of a scalar's values, by its name.</summary>
    public static string Of(string scalar) => NotTexts.GetValueOrDefault(scalar, "string");
}
