using System.Text.Json;
using DelegationDirectory.Benchmarks.Http;

namespace DelegationDirectory.Benchmarks.Load;

/// <summary>A row of the delegations in the order of their ids.</summary>
/// <param name="Cursor">The cursor of the row, as its host makes it.</param>
/// <param name="Key">Its id.</param>
internal sealed record Place(string Cursor, string Key)
{
    private const int PageSize = 1000;

    private const string Query = """
        query Walk($first: Int, $after: String) {
          delegations(first: $first, after: $after, order: { id: ASC }) { pageInfo { hasNextPage endCursor } nodes { id } }
        }
        """;

    /// <summary>Walks to the row with that many rows up to and with it; null if no row follows.</summary>
    public static async Task<Place?> FindAsync(HttpClient client, int rows, CancellationToken cancellation)
    {
        Place? place = null;
        for (var left = rows; left > 0; left -= PageSize)
        {
            var variables = new { first = Math.Min(left, PageSize), after = place?.Cursor };
            var answer = await Request.GraphQL(new { query = Query, variables }).AskAsync(client, cancellation);
            var page = answer.GetProperty("data").GetProperty("delegations");
            var info = page.GetProperty("pageInfo");
            if (!info.GetProperty("hasNextPage").GetBoolean())
                return null;
            place = new Place(Text(info, "endCursor"), Text(page.GetProperty("nodes").EnumerateArray().Last(), "id"));
        }

        return place;
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
