using FsCheck.Xunit;

namespace DelegationDirectory.Conformance.Tests;

/// <summary>Pages of any size, in either direction and any order, make up the whole list.</summary>
[Collection(nameof(AnyServer))]
public sealed class Paging(AnyServer server)
{
    private static readonly string[] Connections =
    [
        "topics", "instruments", "series", "people", "agencies",
        """country(code: "US").agencies""", """agency(slug: "us-state").delegations""", """person(slug: "henri-verdier").leads""",
    ];

    private static readonly string[] Orders = ["", "order: [{ slug: DESC }]", "order: [{ id: ASC }]"];

    [Property(MaxTest = 40)]
    public async Task Each_item_comes_once_in_the_order_of_the_list(byte connection, byte order, byte size, bool backward)
    {
        var list = new Walk(Connections[connection % Connections.Length], Orders[order % Orders.Length]);
        var whole = await list.TakeAsync(server, 500, backward: false);

        Assert.NotEmpty(whole);
        Assert.Equal(whole.Count, whole.Distinct().Count());
        Assert.Equal(whole, await list.TakeAsync(server, Math.Max(1, whole.Count / ((size % 4) + 1)), backward));
    }

    [Fact]
    public async Task A_page_of_nothing_counts_all_the_same()
    {
        var topics = (await server.DataAsync("{ topics(first: 0) { totalCount nodes { slug } pageInfo { hasNextPage startCursor endCursor } } }")).GetProperty("topics");

        Assert.Equal(
            """{"totalCount":54,"nodes":[],"pageInfo":{"hasNextPage":true,"startCursor":null,"endCursor":null}}""", topics.GetRawText());
    }

    private sealed record Walk(string Path, string Order)
    {
        public async Task<List<string>> TakeAsync(AnyServer server, int size, bool backward)
        {
            var seen = new List<string>();
            string? cursor = null;
            bool isMore;
            do
            {
                var page = backward ? "last: $size, before: $cursor" : "first: $size, after: $cursor";
                var fields = Path.Split('.');
                var connection = $"{fields[^1]}({page} {Order}) {{ totalCount pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} nodes {{ slug }} }}";
                var query = fields.Length == 1 ? connection : $"{fields[0]} {{ {connection} }}";
                var list = await server.DataAsync($"query($size: Int, $cursor: String) {{ {query} }}", new { size, cursor });
                foreach (var _ in fields)
                    list = list.EnumerateObject().Single().Value;
                List<string> items = [.. list.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("slug").GetString()!)];
                var info = list.GetProperty("pageInfo");
                Assert.InRange(items.Count, 1, size);
                Assert.Equal(seen.Count > 0, info.GetProperty(backward ? "hasNextPage" : "hasPreviousPage").GetBoolean());
                seen.InsertRange(backward ? 0 : seen.Count, items);
                cursor = info.GetProperty(backward ? "startCursor" : "endCursor").GetString();
                isMore = info.GetProperty(backward ? "hasPreviousPage" : "hasNextPage").GetBoolean();
                Assert.True(isMore || seen.Count == list.GetProperty("totalCount").GetInt32());
            }
            while (isMore);
            return seen;
        }
    }
}
