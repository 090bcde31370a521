using System.Globalization;
using System.Text.Json;

namespace DelegationDirectory.Querying.Searching;

/// <summary>
/// A place in what a search has found: the number of the hit, and which it was. When the records change between two pages, the next one
/// starts behind that hit wherever it stands then, or, if it is found no more, where it stood.
/// </summary>
/// <param name="Place">Zero-based.</param>
/// <param name="Entity">The CLR name of the hit's entity.</param>
/// <param name="Key">The hit's key as text.</param>
internal sealed record SearchCursor(int Place, string Entity, string Key)
{
    private const int MaxLength = 2048;
    private const int Parts = 4;

    public static string Encode(string mark, int place, SearchHit hit) =>
        Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(new object[] { mark, place, hit.Entity.Name, KeyOf(hit) }));

    /// <summary>The place; null when the text is no cursor of this search.</summary>
    public static SearchCursor? TryDecode(string cursor, string mark)
    {
        var bytes = new byte[MaxLength];
        if (cursor.Length is 0 or > MaxLength || !Convert.TryFromBase64String(cursor, bytes, out var length))
            return null;
        try
        {
            using var json = JsonDocument.Parse(bytes.AsMemory(0, length), new JsonDocumentOptions { MaxDepth = 1 });
            return json.RootElement is { ValueKind: JsonValueKind.Array } parts && parts.GetArrayLength() == Parts
                && parts[0].ValueKind == JsonValueKind.String && parts[0].GetString() == mark
                && parts[1].ValueKind == JsonValueKind.Number && parts[1].TryGetInt32(out var place) && place >= 0
                && parts[2].ValueKind == JsonValueKind.String && parts[3].ValueKind == JsonValueKind.String
                    ? new SearchCursor(place, parts[2].GetString()!, parts[3].GetString()!)
                    : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null; // Not JSON, or text with half a surrogate pair in it.
        }
    }

    /// <summary>Where the page behind this place starts.</summary>
    public int StartIn(IReadOnlyList<SearchHit> hits)
    {
        if (Place < hits.Count && Is(hits[Place]))
            return Place + 1;
        for (var i = 0; i < hits.Count; i++)
            if (Is(hits[i]))
                return i + 1;
        return Math.Min(Place, hits.Count);
    }

    private bool Is(SearchHit hit) => hit.Entity.Name == Entity && KeyOf(hit) == Key;

    private static string KeyOf(SearchHit hit) => Convert.ToString(hit.Key, CultureInfo.InvariantCulture)!;
}
