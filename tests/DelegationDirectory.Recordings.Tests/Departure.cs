using System.Text.Json;
using System.Text.Json.Serialization;

namespace DelegationDirectory.Recordings.Tests;

/// <summary>Why answers differ from the recordings, and the answers that are right instead.</summary>
/// <param name="Name">What is different here.</param>
/// <param name="Kind">What sort of difference it is.</param>
/// <param name="Reason">Why.</param>
/// <param name="Records">The recordings concerned.</param>
public sealed record Departure(
    [property: JsonPropertyName("departure")] string Name, DepartureKind Kind, string Reason, IReadOnlyList<DepartingRecord> Records)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static IReadOnlyList<Departure> All { get; } =
        JsonSerializer.Deserialize<List<Departure>>(File.ReadAllText(Recording.DataFile("departures.json")), Options)!;

    /// <summary>The right answer to a recorded request, if it is not the recorded one.</summary>
    public static DepartingRecord? Find(string provider, string recording) =>
        All.SelectMany(departure => departure.Records).SingleOrDefault(record => record.Name == recording && record.Concerns(provider));
}

/// <summary>A recording whose answer is another here.</summary>
/// <param name="Name">The recording's name.</param>
/// <param name="Answer">The answer here.</param>
/// <param name="Providers">The databases that give it; null for all.</param>
/// <param name="IndexCursors">The cursors in the answer, written as row numbers as in the recordings.</param>
public sealed record DepartingRecord(
    string Name, RecordedResponse Answer, IReadOnlyList<string>? Providers, IReadOnlyDictionary<string, int>? IndexCursors)
{
    public bool Concerns(string provider) => Providers is null || Providers.Contains(provider);
}

/// <summary>A sort of difference.</summary>
public enum DepartureKind
{
    /// <summary>Chosen, and named as such where the contract is.</summary>
    Departure,

    /// <summary>The recorded answer is wrong.</summary>
    Fault,

    /// <summary>The database decides, and the recordings were made on another.</summary>
    Database,

    /// <summary>Nothing serves the request so far.</summary>
    NotYet,
}
