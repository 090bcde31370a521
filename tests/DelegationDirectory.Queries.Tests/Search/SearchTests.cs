using System.Text.Json;

namespace DelegationDirectory.Queries.Tests.Search;

/// <summary>What a search promises besides finding what is meant.</summary>
[Collection(SearchCollection.Name)]
public sealed class SearchTests(SearchServers servers)
{
    private const int MaxHits = 200;

    public static TheoryData<string> Databases { get; } = [.. SearchServers.Names];

    /// <summary>Texts that say something to a database, or are more than one can take.</summary>
    public static TheoryData<string> Hostile { get; } =
    [
        "%", "_", "%%%%", "a%b_c", "\"", "'", "\"\"\"", "'; DROP TABLE \"SearchEntry\"; --", "AND", "OR", "NOT", "NEAR", "NEAR(a b)", "anssi AND",
        "anssi OR cyber", "NOT anssi", "anssi*", "*", "^anssi", "(anssi", "anssi)", "\"anssi", "Words:anssi", "{0}", "{", "}", "{{{1}}}", "\\", "\\%", "@jp", "@",
        "\n", "\t\r\n", "anssi\ncyber", "🇫🇷", "👩‍💻 cyber", "𝔠𝔶𝔟𝔢𝔯", "ﷺ", "\u202Eissna", "e\u0301\u0301\u0301", "a b c d e f g h i j k l m n o p q r s t u v w x y z",
        new string('a', 200), string.Concat(Enumerable.Repeat("ß", 200)), string.Concat(Enumerable.Repeat("省 ", 100)), string.Concat(Enumerable.Repeat("cyberspce ", 20)),
        "$1", "?", ":p0", "null", "", " ", "-", ".", "...", "U.S.", "C.", "a.", ".a",
    ];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Each_page_starts_behind_the_last_one_until_all_is_visited_once(string database)
    {
        var whole = await servers.FindAsync(database, "cyber dialogue");
        var walked = new List<string>();
        string? after = null;
        do
        {
            var page = await PageAsync(database, "cyber dialogue", 7, after);
            Assert.Equal(walked.Count > 0, page.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());
            Assert.Equal(whole.Count, page.GetProperty("totalCount").GetInt32());
            walked.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!));
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        Assert.True(whole.Count > 100);
        Assert.Equal(whole.Count, walked.Count);
        Assert.Equal(walked.Count, walked.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_page_of_no_items_still_counts(string database)
    {
        var page = await PageAsync(database, "cyber dialogue", 0, null);

        Assert.Empty(page.GetProperty("nodes").EnumerateArray());
        Assert.Equal("""{"hasNextPage":true,"hasPreviousPage":false,"endCursor":null}""", page.GetProperty("pageInfo").GetRawText());
        Assert.True(page.GetProperty("totalCount").GetInt32() is > 100 and <= MaxHits);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_unknown_text_finds_nothing(string database) => Assert.Empty(await servers.FindAsync(database, "qqqqqq zzzzzz"));

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_number_of_a_letter_is_no_text(string database)
    {
        Assert.Empty(await servers.FindAsync(database, "FJBG"));
        Assert.Empty(await servers.FindAsync(database, "5916"));
        Assert.Equal(["Agency cn-mfa", "Agency jp-mofa"], (await servers.FindAsync(database, "外")).Take(2).Select(hit => hit.Found));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Only_the_kinds_that_are_asked_for_are_found(string database)
    {
        var all = await servers.FindAsync(database, "cyber security");
        var some = await servers.FindAsync(database, "cyber security", ["TOPIC", "AGENCY"]);

        Assert.Equal(all.Where(hit => hit.Found.Split(' ')[0] is "Topic" or "Agency"), some);
        Assert.Equal(["Agency", "Topic"], some.Select(hit => hit.Found.Split(' ')[0]).Distinct().Order());
        Assert.Equal(all, await servers.FindAsync(database, "cyber security", []));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Any_text_finds_the_same_on_every_database(string text)
    {
        var expected = await servers.FindAsync(SearchServers.InMemory, text);

        Assert.Equal(expected, await servers.FindAsync(SearchServers.Sqlite, text));
        Assert.Equal(expected, await servers.FindAsync(SearchServers.PostgreSql, text));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_text_that_was_found_is_a_name_as_it_is_written(string database)
    {
        Assert.Equal(("Agency jp-mofa", "外務省"), (await servers.FindAsync(database, "外務"))[0]);
        Assert.Equal(("Agency fr-anssi", "ANSSI"), (await servers.FindAsync(database, "anssi"))[0]);
        Assert.Equal(("Person nathaniel-fick", "Nate Fick"), (await servers.FindAsync(database, "fick nate"))[0]);
        Assert.Equal(("Agency mx-se", "Secretaría de Economía"), (await servers.FindAsync(database, "SECRETARIA de economia"))[0]);
        Assert.Equal(("Topic nato-cyber", "NATO cyber agenda"), (await servers.FindAsync(database, "nato cyber"))[0]);
    }

    [Theory]
    [InlineData("search(text: \"\\u0000\") { totalCount }", null, "NUL")]
    [InlineData("search(text: \"a\\uD83D\") { totalCount }", null, "surrogate")]
    [InlineData("search(text: \"cyber\", first: 501) { totalCount }", "HC0051", "500")]
    [InlineData("search(text: \"cyber\", first: -1) { totalCount }", "HC0079", "-1")]
    [InlineData("search(text: \"cyber\", after: \"\") { totalCount }", "HC0078", "after")]
    [InlineData("search(text: \"cyber\", after: \"WyJ4IiwwLCJBZ2VuY3kiLCJhIl0=\") { totalCount }", "HC0078", "after")]
    public async Task What_cannot_be_obeyed_is_refused_with_a_reason(string field, string? code, string named) =>
        AssertRefused(await servers[SearchServers.Sqlite].SendAsync($"{{ asked: {field} other: country(code: \"FR\") {{ name }} }}"), code, named);

    [Fact]
    public async Task A_text_of_ten_thousand_characters_is_refused_with_the_length_that_is_allowed() => AssertRefused(
        await servers[SearchServers.Sqlite].SendAsync(
            "query($text: String!) { asked: search(text: $text) { totalCount } other: country(code: \"FR\") { name } }", new { text = new string('x', 10_000) }),
        code: null, "200");

    [Fact]
    public async Task A_cursor_is_good_for_the_search_that_made_it()
    {
        var cursor = (await PageAsync(SearchServers.Sqlite, "cyber dialogue", 7, null)).GetProperty("pageInfo").GetProperty("endCursor").GetString();

        AssertRefused(
            await servers[SearchServers.Sqlite].SendAsync(
                "query($after: String) { asked: search(text: \"cyber\", after: $after) { totalCount } other: country(code: \"FR\") { name } }", new { after = cursor }),
            "HC0078", "after");
    }

    [Fact]
    public async Task Fields_below_nodes_and_edges_are_each_their_own()
    {
        var data = await servers[SearchServers.Sqlite].AskAsync("""
            {
              search(text: "anssi") {
                a: nodes { ... on Agency { name rounds: delegations(first: 1) { nodes { slug } } } }
                b: nodes { ...Country }
                edges { __typename n: node { __typename ... on Node { id } ... on Agency { rounds: delegations(first: 2) { nodes { slug } } } } }
              }
            }
            fragment Country on SearchResult { ... on Agency { country { code } } ... on Person { aliases } }
            """);
        var found = data.GetProperty("search");
        var edge = found.GetProperty("edges")[0];

        Assert.Equal("National Cybersecurity Agency of France", found.GetProperty("a")[0].GetProperty("name").GetString());
        Assert.Equal(1, found.GetProperty("a")[0].GetProperty("rounds").GetProperty("nodes").GetArrayLength());
        Assert.Equal("""{"country":{"code":"FR"}}""", found.GetProperty("b")[0].GetRawText());
        Assert.Equal("SearchEdge", edge.GetProperty("__typename").GetString());
        Assert.Equal("Agency", edge.GetProperty("n").GetProperty("__typename").GetString());
        Assert.Equal(2, edge.GetProperty("n").GetProperty("rounds").GetProperty("nodes").GetArrayLength());
    }

    [Fact]
    public async Task A_text_is_searched_for_once_and_the_things_found_are_read_by_one_statement_for_each_kind()
    {
        var server = servers[SearchServers.Sqlite];
        await servers.FindAsync(SearchServers.Sqlite, "cyber security");
        server.Sql.Take();

        // The same words, but another text.
        var found = await servers.FindAsync(SearchServers.Sqlite, "cyber, security");

        var kinds = found.Select(hit => hit.Found.Split(' ')[0]).Distinct().Count();
        Assert.True(kinds >= 3);
        Assert.Equal(1 + kinds, server.Sql.Take().Count);
        Assert.Equal(found, await servers.FindAsync(SearchServers.Sqlite, "cyber, security"));
        Assert.Equal(kinds, server.Sql.Take().Count);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_word_that_is_nowhere_is_not_asked_for(string database)
    {
        await servers.FindAsync(database, "cyber");
        servers[database].Sql.Take();

        Assert.Empty(await servers.FindAsync(database, "qqqzzz"));
        Assert.Empty(servers[database].Sql.Take());
    }

    [Fact]
    public async Task The_index_is_what_SQLite_and_PostgreSQL_are_asked_by()
    {
        foreach (var (database, index) in new[] { (SearchServers.Sqlite, "\"SearchIndex\" MATCH"), (SearchServers.PostgreSql, "\"Words\" LIKE") })
        {
            servers[database].Sql.Take();
            await servers.FindAsync(database, "homeland, again");
            Assert.Contains(servers[database].Sql.Take(), statement => statement.Contains(index, StringComparison.Ordinal));
        }
    }

    private async Task<JsonElement> PageAsync(string database, string text, int first, string? after) =>
        (await servers[database].AskAsync(
            """
            query($text: String!, $first: Int, $after: String) {
              search(text: $text, first: $first, after: $after) {
                totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { ... on Node { id } }
              }
            }
            """,
            new { text, first, after })).GetProperty("search");

    private static void AssertRefused((int Status, JsonElement Body) answer, string? code, string named)
    {
        Assert.Equal(200, answer.Status);
        Assert.Equal("""{"asked":null,"other":{"name":"France"}}""", answer.Body.GetProperty("data").GetRawText());
        var error = Assert.Single(answer.Body.GetProperty("errors").EnumerateArray());
        Assert.Contains(named, error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("asked", error.GetProperty("path")[0].GetString());
        Assert.Equal(code, error.GetProperty("extensions").TryGetProperty("code", out var given) ? given.GetString() : null);
    }
}
