using System.Text.Json.Nodes;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Commands;

/// <summary>The operations that are shipped with the server, and values to run them with.</summary>
internal static class ShippedOperations
{
    private static readonly string Folder = Path.Combine(Repository.Root, "schema", "operations");

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.graphql").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>The values of the variables that an operation has.</summary>
    public static JsonObject VariablesOf(string operation)
    {
        var text = File.ReadAllText(Path.Combine(Folder, operation + ".graphql"));
        var values = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "variables.json")))!.AsObject();
        return new(
            from value in values
            where text.Contains($"${value.Key}:", StringComparison.Ordinal)
            select KeyValuePair.Create(value.Key, value.Value?.DeepClone()));
    }
}
