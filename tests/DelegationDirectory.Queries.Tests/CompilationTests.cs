namespace DelegationDirectory.Queries.Tests;

/// <summary>What is compiled and planned: once for each shape, never for a value.</summary>
[Collection(DirectoryCollection.Name)]
public sealed class CompilationTests(DirectoryServers servers)
{
    private const int Many = 1000;

    private static readonly string Cursors = "query($after: String) { people(first: 1, after: $after) { pageInfo { endCursor } } }";

    [Fact]
    public async Task A_thousand_values_of_one_variable_are_one_plan_and_one_compiled_query() =>
        await OneShapeAsync(
            "query Values($text: String!) { agencies(where: { name: { contains: $text } }) { nodes { slug } } }",
            i => new { text = $"text {i}" });

    [Fact]
    public async Task A_thousand_page_sizes_are_one_plan_and_one_compiled_query() =>
        await OneShapeAsync("query Sizes($first: Int!) { topics(first: $first) { nodes { slug } } }", i => new { first = i % 500 });

    [Fact]
    public async Task Lists_of_a_thousand_lengths_are_one_plan_and_one_compiled_query() =>
        await OneShapeAsync(
            "query Lists($in: [String]) { instruments(where: { slug: { in: $in } }) { nodes { slug } } }",
            i => new { @in = Enumerable.Range(0, i % 100).Select(n => $"{i}-{n}") });

    [Fact]
    public async Task A_thousand_literals_in_as_many_documents_are_one_plan_and_one_compiled_query() =>
        await OneShapeAsync(
            i => $$"""{ countries(first: {{i % 500}}, where: { name: { startsWith: "text {{i}}" } }) { nodes { region } } }""", _ => null);

    [Fact]
    public async Task Searches_for_any_texts_in_any_documents_are_one_plan()
    {
        var server = servers[DirectoryServers.Sqlite];
        await SearchAsync(1);
        await SearchAsync(2);

        var before = server.Counts;
        for (var i = 3; i < 250; i++)
            await SearchAsync(i);

        Assert.Equal(before, server.Counts);

        async Task SearchAsync(int i) => Assert.NotEmpty((await server.AskAsync(
                $$"""{ search(text: "anssi{{new string('!', i % 150)}}", first: {{i}}) { nodes { ... on Agency { slug } } } }"""))
            .GetProperty("search").GetProperty("nodes").EnumerateArray());
    }

    [Fact]
    public async Task Every_cursor_of_a_list_is_one_plan_and_one_compiled_query()
    {
        var server = servers[DirectoryServers.Sqlite];
        string? after = null;
        await NextAsync();
        await NextAsync();

        var before = server.Counts;
        for (var i = 0; i < 250; i++)
            await NextAsync();

        Assert.NotNull(after);
        Assert.Equal(before, server.Counts);

        async Task NextAsync() => after = (await server.AskAsync(Cursors, new { after }))
            .GetProperty("people").GetProperty("pageInfo").GetProperty("endCursor").GetString();
    }

    private Task OneShapeAsync(string query, Func<int, object?> variables) => OneShapeAsync(_ => query, variables);

    private async Task OneShapeAsync(Func<int, string> query, Func<int, object?> variables)
    {
        var server = servers[DirectoryServers.Sqlite];
        var before = server.Counts;

        for (var i = 0; i < Many; i++)
            await server.AskAsync(query(i), variables(i));

        Assert.Equal(new(before.Plans + 1, before.Queries + 1, before.EFCompilations + 1), server.Counts);
    }
}
