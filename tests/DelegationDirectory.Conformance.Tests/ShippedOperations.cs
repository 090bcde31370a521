using System.Text.Json;
using System.Text.Json.Nodes;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Conformance.Tests;

/// <summary>The operations in <c>schema/operations</c> against the answers on record.</summary>
[Collection(nameof(AnyServer))]
public sealed class ShippedOperations(AnyServer server)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "schema", "operations");
    private static readonly string Answers = Path.Combine(Repository.Root, "tests", "DelegationDirectory.Queries.Tests", "__snapshots__");
    private static readonly JsonElement Variables = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "variables.json"))).RootElement;

    public static TheoryData<string> Names { get; } = [.. Directory.GetFiles(Folder, "*.graphql").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_answer_is_the_one_on_record_but_for_what_cursors_are_made_of(string operation)
    {
        var data = await server.DataAsync(await File.ReadAllTextAsync(Path.Combine(Folder, operation + ".graphql")), Variables);

        var expected = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Answers, operation + ".json.snap")));
        Assert.Equal(WithoutCursors(expected), WithoutCursors(JsonNode.Parse(data.GetRawText())));
    }

    private static string WithoutCursors(JsonNode? node)
    {
        foreach (var value in Below(node!).OfType<JsonValue>().Where(value => value.GetPath().EndsWith("ursor", StringComparison.Ordinal)).ToList())
            value.ReplaceWith("…");
        return node!.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    private static IEnumerable<JsonNode> Below(JsonNode node) => node switch
    {
        JsonObject parent => parent.Where(member => member.Value is not null).SelectMany(member => Below(member.Value!)),
        JsonArray list => list.Where(item => item is not null).SelectMany(item => Below(item!)),
        _ => [node],
    };
}
