using System.Text.Json;
using System.Text.Json.Nodes;

namespace DelegationDirectory.Recordings.Tests;

/// <summary>What a HotChocolate 15 server was asked, and what it answered.</summary>
/// <param name="Name">What the case is about.</param>
/// <param name="Server">How that server was set up.</param>
/// <param name="Fault">Why the answer is no example; null when it is one.</param>
/// <param name="Request">What it was sent.</param>
/// <param name="Response">Its answer, without messages.</param>
/// <param name="IndexCursors">The cursors in it, which are row numbers there.</param>
public sealed record Recording(
    string Name, string Server, string? Fault, RecordedRequest Request, RecordedResponse Response, IReadOnlyDictionary<string, int>? IndexCursors)
{
    public static IReadOnlyList<Recording> All { get; } =
        [.. File.ReadLines(DataFile("recordings.jsonl")).Select(line => JsonSerializer.Deserialize<Recording>(line, JsonSerializerOptions.Web)!)];

    /// <summary>Whether that server ran batches.</summary>
    public bool Batches => !Server.StartsWith("batch=0", StringComparison.Ordinal);

    public static string DataFile(string name) => Path.Combine(AppContext.BaseDirectory, "Recordings", name);
}

/// <summary>An HTTP request, to the letter.</summary>
public sealed record RecordedRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string? Body);

/// <summary>An HTTP response: its body as JSON if it was that, and as text if not.</summary>
public sealed record RecordedResponse(int Status, string? ContentType, JsonNode? Json, string? Text);
