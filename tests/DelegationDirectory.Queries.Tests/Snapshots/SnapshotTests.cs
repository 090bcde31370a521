namespace DelegationDirectory.Queries.Tests.Snapshots;

/// <summary>Requests to a database of which one state is read at a time.</summary>
public sealed class SnapshotTests
{
    private const string Page = "query($after: String) { things(first: 1, after: $after) { totalCount pageInfo { endCursor } nodes { name } } }";

    [Fact]
    public async Task Whoever_walks_through_pages_has_them_counted_once()
    {
        await using var server = await ThingServer.StartAsync();
        server.Sql.Take();
        var first = await server.AskAsync(Page);
        var atFirst = server.Sql.Take().Count;
        var after = first.GetProperty("things").GetProperty("pageInfo").GetProperty("endCursor").GetString();

        var second = await server.AskAsync(Page, new { after });

        Assert.Equal(2, atFirst);
        Assert.Single(server.Sql.Take());
        Assert.Equal(ThingServer.Names.Count, second.GetProperty("things").GetProperty("totalCount").GetInt32());
        Assert.Equal(ThingServer.Names[1], second.GetProperty("things").GetProperty("nodes")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Counts_of_other_values_are_other_counts()
    {
        await using var server = await ThingServer.StartAsync();

        foreach (var names in new[] { ["one"], ["two", "three"], ["one", "two", "three"], Array.Empty<string>(), ["one"] })
        {
            var answer = await server.AskAsync(
                "query($names: [String!]) { things(where: { name: { in: $names } }) { totalCount } }", new { names });
            Assert.Equal(names.Length, answer.GetProperty("things").GetProperty("totalCount").GetInt32());
        }
    }

    [Theory]
    [InlineData("{ things { nodes { name } } }")]
    [InlineData("""{ nodes(ids: ["VGhpbmc6b25l"]) { id } things { totalCount } }""")]
    public async Task A_request_whose_state_is_gone_begins_anew_on_another(string query)
    {
        await using var server = await ThingServer.StartAsync();
        var answer = await server.AskAsync(query);
        server.Forget();
        server.FailNext(2);

        var again = await server.AskAsync(query);

        Assert.Equal(answer.ToString(), again.ToString());
        Assert.Equal(0, server.FailuresLeft);
    }

    [Fact]
    public async Task A_request_that_finds_no_state_to_read_is_refused_and_the_next_one_answered()
    {
        await using var server = await ThingServer.StartAsync();
        server.FailNext(1000);

        var body = await server.SendAsync("{ things { totalCount } }");

        Assert.Contains("\"errors\"", body, StringComparison.Ordinal);
        Assert.InRange(server.FailuresLeft, 980, 999);
        server.FailNext(0);
        Assert.Equal(3, (await server.AskAsync("{ things { totalCount } }")).GetProperty("things").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_state_that_has_ended_keeps_no_connection()
    {
        await using var server = await ThingServer.StartAsync();
        await server.AskAsync("{ things { totalCount } }");
        Assert.Equal(1, server.OpenContexts);

        server.Forget();

        Assert.Equal(0, server.OpenContexts);
    }
}
