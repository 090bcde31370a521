using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GraphQLParser;
using GraphQLParser.AST;

namespace DelegationDirectory.Recordings.Tests;

/// <summary>
/// Cursors are opaque: those of the recordings are row numbers, ours are not. This puts our cursor of the same row in the place of
/// each, taken by walking the same connection in the same order. Where nothing is behind a row, the last row's stands for it.
/// </summary>
internal sealed class RowCursors
{
    private readonly IReadOnlyDictionary<string, string> _ours;

    private RowCursors(IReadOnlyDictionary<string, string> ours) => _ours = ours;

    public static async Task<RowCursors> WalkAsync(HttpClient client, RecordedRequest request, IReadOnlyDictionary<string, int>? rows)
    {
        if (rows is null)
            return new RowCursors(new Dictionary<string, string>());

        var query = JsonDocument.Parse(request.Body!).RootElement.GetProperty("query").GetString()!;
        var walk = JsonSerializer.Serialize(new { query = AllCursors(query) });
        var answer = await Answer.AskAsync(client, request, walk);
        var cursors = JsonNode.Parse(answer.Body)!["data"]!.AsObject().Single().Value!["edges"]!.AsArray()
            .Select(edge => (string)edge!["cursor"]!).ToList();
        return new RowCursors(rows
            .Where(row => row.Value >= 0)
            .ToDictionary(row => row.Key, row => cursors[Math.Min(row.Value, cursors.Count - 1)]));
    }

    public string? Replace(string? text) => text is null || _ours.Count == 0
        ? text
        : Regex.Replace(text, $"(?<=\")({string.Join('|', _ours.Keys.Select(Regex.Escape))})(?=\\\\?\")", match => _ours[match.Value]);

    public RecordedResponse Replace(RecordedResponse response) =>
        response.Json is null ? response : response with { Json = JsonNode.Parse(Replace(response.Json.ToJsonString())!) };

    /// <summary>The same connection, whole.</summary>
    private static string AllCursors(string query)
    {
        var operation = (GraphQLOperationDefinition)Parser.Parse(query).Definitions.First();
        var field = (GraphQLField)operation.SelectionSet.Selections.First();
        var arguments = (field.Arguments?.Items ?? [])
            .Where(argument => argument.Name.StringValue is "where" or "order")
            .Select(argument => query[argument.Location.Start..argument.Location.End]);
        return $"{{ {field.Name.StringValue}({string.Join(' ', arguments.Prepend("first: 1000"))}) {{ edges {{ cursor }} }} }}";
    }
}
