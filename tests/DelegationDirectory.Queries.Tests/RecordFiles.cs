using System.Text.Json;
using System.Text.Json.Nodes;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Queries.Tests;

/// <summary>The record files as they are written, read without any of the product's code: what answers are held against.</summary>
internal static class RecordFiles
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src", "DelegationDirectory", "Records", "Data");

    public static IReadOnlyList<JsonObject> Agencies { get; } = Read("agencies.json");

    public static IReadOnlyList<JsonObject> Dialogues { get; } =
        [.. Directory.GetFiles(Path.Combine(Folder, "dialogues"), "*.json").Select(file => JsonNode.Parse(File.ReadAllText(file))!.AsObject())];

    /// <summary>Every delegation of every round, the host's first in each.</summary>
    public static IEnumerable<(JsonObject Dialogue, JsonObject Delegation)> Delegations { get; } =
        [.. Dialogues.SelectMany(dialogue => dialogue.Objects("delegations").Select(delegation => (dialogue, delegation)))];

    public static string Text(this JsonObject record, string member) => (string)record[member]!;

    public static IEnumerable<JsonObject> Objects(this JsonObject record, string member) => record[member]!.AsArray().Select(item => item!.AsObject());

    public static string SlugOf(JsonObject dialogue, JsonObject delegation) =>
        $"{dialogue.Text("id")}-{delegation.Text("country").ToLowerInvariant()}";

    private static List<JsonObject> Read(string file) =>
        JsonSerializer.Deserialize<List<JsonObject>>(File.ReadAllText(Path.Combine(Folder, file)))!;
}
