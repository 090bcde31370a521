using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Wire.Costs;

/// <summary>An operation that costs too much is refused before it runs, and the client is told what would fit.</summary>
public sealed class CostLimitTests
{
    [Fact]
    public async Task The_dearest_field_and_the_largest_page_that_would_fit_are_named()
    {
        await using var server = await GraphQLTestServer.StartAsync(PricedLibrary.AddTo, options => options.Cost.MaxTypeCost = 1000);
        using var refused = await server.Client.PostQueryAsync(
            "query($n: Int) { shop: books(first: $n) { nodes { authors(first: 100) { nodes { name } } } } }", new { n = 20 }, Requests.GraphQLResponse);

        Assert.Equal(400, refused.Status());
        Assert.Equal(
            """{"locations":[{"line":1,"column":1}],"extensions":{"code":"HC0047","typeCost":4042,"maxTypeCost":1000}}""", await refused.ErrorAsync());
        var message = await refused.MessageAsync();
        Assert.Contains("type cost is 4,042, and 1,000 is allowed", message, StringComparison.Ordinal);
        Assert.Contains("`shop.nodes.authors.nodes`, which comes to 4,000", message, StringComparison.Ordinal);
        Assert.Contains("`first: 23` on `shop.nodes.authors`", message, StringComparison.Ordinal);

        Assert.Null(await CodeAsync(server, "{ books(first: 20) { nodes { authors(first: 23) { nodes { name } } } } }"));
        Assert.Equal("HC0047", await CodeAsync(server, "{ books(first: 20) { nodes { authors(first: 24) { nodes { name } } } } }"));
    }

    [Fact]
    public async Task Where_the_inner_page_cannot_be_small_enough_the_outer_one_is_named()
    {
        await using var server = await GraphQLTestServer.StartAsync(PricedLibrary.AddTo, options => options.Cost.MaxFieldCost = 1000);
        using var refused = await server.Client.PostQueryAsync("{ books(last: 200) { nodes { authors(first: 3) { nodes { name } } } } }");

        Assert.Equal("""{"locations":[{"line":1,"column":1}],"extensions":{"code":"HC0047","fieldCost":2211,"maxFieldCost":1000}}""", await refused.ErrorAsync());
        Assert.Contains("With `last: 89` on `books` it would fit", await refused.MessageAsync(), StringComparison.Ordinal);
        Assert.Null(await CodeAsync(server, "{ books(last: 89) { nodes { authors(first: 3) { nodes { name } } } } }"));
        Assert.Equal("HC0047", await CodeAsync(server, "{ books(last: 90) { nodes { authors(first: 3) { nodes { name } } } } }"));
    }

    [Fact]
    public async Task Where_no_page_helps_that_is_said()
    {
        await using var server = await GraphQLTestServer.StartAsync(PricedLibrary.AddTo, options => options.Cost.MaxFieldCost = 50);
        using var refused = await server.Client.PostQueryAsync("{ a: book(id: 1) { id } b: book(id: 1) { id } c: book(id: 1) { id } d: book(id: 1) { id } e: book(id: 1) { id } f: book(id: 1) { id } }");

        Assert.Equal("HC0047", await refused.CodeAsync());
        Assert.Contains("No smaller page would make it fit", await refused.MessageAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_reported_with_its_cost_and_limits_need_not_be_enforced()
    {
        await using var strict = await GraphQLTestServer.StartAsync(PricedLibrary.AddTo, options => options.Cost.MaxFieldCost = 5);
        await using var lax = await GraphQLTestServer.StartAsync(PricedLibrary.AddTo, options =>
        {
            options.Cost.MaxFieldCost = 5;
            options.Cost.EnforceCostLimits = false;
        });
        const string Query = "{ book(id: 1) { title } }";
        strict.Client.DefaultRequestHeaders.Add("GraphQL-Cost", "report");
        using var refused = await strict.Client.PostQueryAsync(Query);
        using var answered = await lax.Client.PostQueryAsync(Query);

        Assert.Equal("HC0047", await refused.CodeAsync());
        Assert.Equal("""{"operationCost":{"fieldCost":10,"typeCost":2}}""", (await refused.JsonAsync())["extensions"]!.ToJsonString());
        Assert.Equal("""{"data":{"book":{"title":"Atlas"}}}""", await answered.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_start_at_which_a_page_of_the_default_size_would_be_refused_is_warned_of()
    {
        await using var tight = await GraphQLTestServer.StartAsync(PricedLibrary.AddTo, options => options.Cost.MaxTypeCost = 101);
        await using var enough = await GraphQLTestServer.StartAsync(PricedLibrary.AddTo, options => options.Cost.MaxTypeCost = 502);

        Assert.Collection(
            tight.Log.Lines,
            line => Assert.Contains("'books'", line, StringComparison.Ordinal),
            line => Assert.Contains("'shelf'", line, StringComparison.Ordinal));
        Assert.Contains("With `first: 49` on `books` it would fit", tight.Log.Lines.First(), StringComparison.Ordinal);
        Assert.Empty(enough.Log.Lines);
    }

    [Fact]
    public async Task Types_are_not_multiplied_without_end()
    {
        await using var server = await GraphQLTestServer.StartAsync(PricedLibrary.AddTo, options => options.Limits.MaxSelectedFields = 20);

        Assert.Null(await CodeAsync(server, "{ node(id: 1) { id ... on Book { title } } }"));
        Assert.Equal("HC0014", await CodeAsync(server, $"{{ node(id: 1) {{ {string.Concat(Enumerable.Range(0, 11).Select(i => $"a{i}: id "))} }} }}"));
    }

    private static async Task<string?> CodeAsync(GraphQLTestServer server, string query)
    {
        using var answer = await server.Client.PostQueryAsync(query);
        return await answer.CodeAsync();
    }
}
