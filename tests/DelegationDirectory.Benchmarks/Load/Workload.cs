using System.Text.Json.Nodes;
using DelegationDirectory.Benchmarks.Http;

namespace DelegationDirectory.Benchmarks.Load;

/// <summary>A question, asked in the same way of every contender that can answer it.</summary>
/// <param name="Name">What it is called: its operation, and after a dash what is special about it.</param>
/// <param name="Title">What it asks.</param>
/// <param name="Rest">The hand-written endpoint, if there is one.</param>
/// <param name="RowsBefore">How many rows lie before its page.</param>
/// <param name="EngineOnly">Whether it compares the engine with itself.</param>
internal sealed record Workload(string Name, string Title, string? Rest = null, int RowsBefore = 0, bool EngineOnly = false)
{
    /// <summary>W7 as it is, and its first and its thousandth page; the latter needs the rows of size L.</summary>
    public static IReadOnlyList<Workload> All { get; } =
    [
        new("w1", "point read", "/rest/w1?id=del-000123"),
        new("w2", "flat list", "/rest/w2"),
        new("w3", "nested list", "/rest/w3"),
        new("w4", "filter and order", "/rest/w4"),
        new("w5", "collection filter", "/rest/w5"),
        new("w6", "deep", "/rest/w6"),
        new("w7", "page 20 by cursor", "/rest/w7", RowsBefore: 950),
        new("w7-page-1", "page 1", EngineOnly: true),
        new("w7-page-1000", "page 1,000 by cursor", RowsBefore: 49_950, EngineOnly: true),
        new("w8", "introspection"),
    ];

    /// <summary>The operation that it sends, which it may share with others.</summary>
    public string Operation => Name.Split('-')[0];

    /// <summary>Whether it takes part in the mean over W1 to W7.</summary>
    public bool IsCompared => Rest is not null;

    public IEnumerable<Contender> Contenders =>
        EngineOnly ? [Contender.Engine] : IsCompared ? Enum.GetValues<Contender>() : [Contender.Engine, Contender.GraphQLNet];

    /// <summary>The request to a contender.</summary>
    /// <param name="contender">Who is asked.</param>
    /// <param name="place">The row before the page, if the page is not the first.</param>
    public Request Request(Contender contender, Place? place) => (contender, place) switch
    {
        (Contender.HandWritten, null) => new Request(Rest!),
        (Contender.HandWritten, _) => new Request($"{Rest}?after={place.Key}"),
        _ => Http.Request.GraphQL(Body(place?.Cursor)),
    };

    private JsonObject Body(string? after)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Workloads", Operation + ".json");
        var body = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        if (after is not null)
            body["variables"] = new JsonObject { ["after"] = after };
        return body;
    }
}
