using System.Text.Json.Nodes;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Clients.Tests;

/// <summary>The operations that ship in <c>schema/operations</c>, and the answers that the tests of the queries keep of them.</summary>
internal static class Operations
{
    private static readonly string Folder = Path.Combine(Repository.Root, "schema", "operations");
    private static readonly string Snapshots = Path.Combine(Repository.Root, "tests", "DelegationDirectory.Queries.Tests", "__snapshots__");

    /// <summary>Their names: those of their files.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.graphql").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name + ".graphql"));

    /// <summary>What an operation is called in its text.</summary>
    public static string DeclaredName(string name) => Text(name).Split("query ")[1].Split('(')[0];

    /// <summary>The answer that is kept of an operation, as JSON.</summary>
    public static string Answer(string name) => File.ReadAllText(Path.Combine(Snapshots, name + ".json.snap"));

    /// <summary>Compares what a client has been answered, under the operations' names, with the answers that are kept.</summary>
    public static void AreAnsweredAsRecorded(CommandRun client, IReadOnlyCollection<string> names)
    {
        Assert.True(client.ExitCode == 0, client.Error);
        var answers = JsonNode.Parse(client.Output)!.AsObject();
        Assert.Equal(names.Order(StringComparer.Ordinal), answers.Select(answer => answer.Key).Order(StringComparer.Ordinal));
        Assert.All(names, name => Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(Answer(name)), answers[name]), $"{name} was answered with {answers[name]}"));
    }
}
