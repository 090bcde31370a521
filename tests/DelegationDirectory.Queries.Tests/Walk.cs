using System.Text.Json;

namespace DelegationDirectory.Queries.Tests;

/// <summary>A walk through a connection page by page, as a client does it.</summary>
/// <param name="Path">The fields that lead to the connection: <c>agency(slug: "fr-anssi")</c>; empty for a root.</param>
/// <param name="Field">The connection: <c>delegations</c>.</param>
/// <param name="Arguments">What is asked besides the page: <c>where: {…}, order: […]</c>.</param>
/// <param name="Item">What tells one item from another: <c>slug</c>, or <c>agency { slug }</c>.</param>
internal sealed record Walk(string Path, string Field, string Arguments, string Item)
{
    private const int MostPages = 1000;

    /// <summary>The items in the order of the list.</summary>
    /// <param name="server">Who is asked.</param>
    /// <param name="size">How many at a time.</param>
    /// <param name="backward">Whether from the end.</param>
    public async Task<IReadOnlyList<string>> TakeAsync(DirectoryServer server, int size, bool backward = false)
    {
        var seen = new List<string>();
        string? cursor = null;
        for (var page = 0; page < MostPages; page++)
        {
            var connection = await PageAsync(server, size, cursor, backward);
            var items = connection.GetProperty("nodes").EnumerateArray().Select(item => Leaf(item)).ToList();
            var info = connection.GetProperty("pageInfo");
            Assert.True(items.Count <= size);
            Assert.Equal(page > 0, info.GetProperty(backward ? "hasNextPage" : "hasPreviousPage").GetBoolean());
            seen.InsertRange(backward ? 0 : seen.Count, items);
            if (!info.GetProperty(backward ? "hasPreviousPage" : "hasNextPage").GetBoolean())
            {
                Assert.Equal(seen.Count, connection.GetProperty("totalCount").GetInt32());
                return seen;
            }

            cursor = info.GetProperty(backward ? "startCursor" : "endCursor").GetString();
        }

        throw new InvalidOperationException($"More than {MostPages} pages.");
    }

    private async Task<JsonElement> PageAsync(DirectoryServer server, int size, string? cursor, bool backward)
    {
        var page = backward ? "last: $size, before: $cursor" : "first: $size, after: $cursor";
        var connection = $"{Field}({page} {Arguments}) {{ totalCount pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} nodes {{ {Item} }} }}";
        var selection = Path.Length == 0 ? connection : $"{Path} {{ {connection} }}";
        var data = await server.AskAsync($"query($size: Int, $cursor: String) {{ {selection} }}", new { size, cursor });
        var parent = Path.Length == 0 ? data : data.EnumerateObject().Single().Value;
        return parent.GetProperty(Field);
    }

    private static string Leaf(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object ? Leaf(item.EnumerateObject().First().Value) : item.GetString()!;
}
