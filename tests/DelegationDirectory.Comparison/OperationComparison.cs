using System.Text.Json;
using System.Text.Json.Nodes;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Comparison;

/// <summary>Whether two servers give the same answers to the operations in <c>schema/operations</c>.</summary>
internal static class OperationComparison
{
    private static readonly string Folder = Path.Combine(Repository.Root, "schema", "operations");

    public static async Task WriteAsync(Server left, Server right, TextWriter output)
    {
        var variables = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "variables.json")));
        var rows = new List<IReadOnlyList<string>>();
        foreach (var file in Directory.GetFiles(Folder, "*.graphql").Order(StringComparer.Ordinal))
        {
            var request = new Request(JsonSerializer.Serialize(new { query = await File.ReadAllTextAsync(file), variables }));
            rows.Add([Path.GetFileNameWithoutExtension(file), Verdict(await left.SendAsync(request), await right.SendAsync(request))]);
        }

        Table.Write(output, $"Operations: {rows.Count(row => row[1].StartsWith("equal", StringComparison.Ordinal))} of {rows.Count} answers are equal", ["operation", "answers"], rows);
    }

    private static string Verdict(Answer one, Answer other)
    {
        if (one.Error is not null || other.Error is not null)
            return Outcome(one) == Outcome(other) ? $"equal: {Outcome(one)}" : $"{Outcome(one)} / {Outcome(other)}";
        if (JsonNode.DeepEquals(one.Json, other.Json))
            return "equal";
        return JsonNode.DeepEquals(WithoutCursors(one.Json!), WithoutCursors(other.Json!)) ? "equal but for cursors" : "not equal";
    }

    private static string Outcome(Answer answer) => answer.Error is null ? "answered" : $"refused: {answer.Gist}";

    private static JsonNode? WithoutCursors(JsonNode? node) => node switch
    {
        JsonObject parent => new JsonObject(parent.Select(member =>
            KeyValuePair.Create(member.Key, member.Value is not null && member.Key.EndsWith("ursor", StringComparison.Ordinal) ? "…" : WithoutCursors(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(WithoutCursors)]),
        _ => node?.DeepClone(),
    };
}
