using System.Reflection;
using System.Text.Json.Nodes;
using DelegationDirectory.Transport.Ide;

namespace DelegationDirectory.Server.Hosting;

/// <summary>The operations in <c>schema/operations</c>, which the build puts into this assembly.</summary>
internal static class ExampleOperations
{
    private const string Prefix = "operations/";
    private const string Suffix = ".graphql";

    /// <summary>All of them, by file name; empty when there are none.</summary>
    public static IReadOnlyList<ExampleOperation> All { get; } = [.. Read(typeof(ExampleOperations).Assembly)];

    /// <summary>Values to try them with.</summary>
    public static JsonObject Variables { get; } = JsonNode.Parse(Text(typeof(ExampleOperations).Assembly, Prefix + "variables.json"))!.AsObject();

    private static IEnumerable<ExampleOperation> Read(Assembly assembly) =>
        from resource in assembly.GetManifestResourceNames()
        where resource.StartsWith(Prefix, StringComparison.Ordinal) && resource.EndsWith(Suffix, StringComparison.Ordinal)
        orderby resource
        select new ExampleOperation(Path.GetFileNameWithoutExtension(resource[Prefix.Length..]), Text(assembly, resource));

    private static string Text(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
