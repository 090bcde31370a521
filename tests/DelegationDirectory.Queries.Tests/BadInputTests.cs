using System.Net;
using System.Text;
using System.Text.Json;

namespace DelegationDirectory.Queries.Tests;

/// <summary>What cannot be answered is refused with a reason that names it, or is null: never a failure of the server.</summary>
[Collection(DirectoryCollection.Name)]
public sealed class BadInputTests(DirectoryServers servers)
{
    private const int MaxIds = 50;

    /// <summary>A document, the code of its refusal if it has one, and what the reason must name.</summary>
    public static TheoryData<string, string?, string> Refused { get; } = new()
    {
        { "{ dialogues { nodes { nope } } }", null, "nope" },
        { "{ dialogs { nodes { slug } } }", null, "dialogs" },
        { "{ dialogues(page: 2) { nodes { slug } } }", null, "page" },
        { "{ dialogues { nodes { title { text } } } }", null, "title" },
        { "{ countries { nodes { code } }", "HC0011", "Name" },
        { "{ dialogue { title } }", null, "slug" },
        { "{ dialogue(slug: 6) { title } }", null, "slug" },
        { "{ dialogue(slug: null) { title } }", null, "slug" },
        { "{ dialogues(first: \"ten\") { nodes { slug } } }", null, "first" },
        { "{ dialogues(first: 99999999999) { nodes { slug } } }", null, "first" },
        { "{ dialogues(where: { year: { eq: \"2024\" } }) { nodes { slug } } }", null, "eq" },
        { "{ dialogues(where: { city: { like: \"W%\" } }) { nodes { slug } } }", null, "like" },
        { "{ leads(where: { rank: { eq: DUKE } }) { nodes { slug } } }", null, "DUKE" },
        { "{ leads(order: [{ title: UP }]) { nodes { slug } } }", null, "UP" },
        { "query($slug: String!) { dialogue(slug: $slug) { title } }", "HC0018", "slug" },
        { "{ dialogues { nodes { delegations { ...F } } } } fragment F on Agency { name }", null, "Agency" },
    };

    /// <summary>A document whose first field is refused and null, while its other field is answered.</summary>
    public static TheoryData<string, string?, string> Null { get; } = new()
    {
        { "dialogues(where: { year: { eq: null } }) { nodes { slug } }", "HC0026", "eq" },
        { "dialogues(where: { delegations: { some: { country: { code: { startsWith: null } } } } }) { nodes { slug } }", "HC0026", "startsWith" },
        { "leads(where: { rank: { in: null } }) { nodes { slug } }", "HC0026", "in" },
        { "leads(order: [{ title: null }]) { nodes { slug } }", "HC0026", "title" },
        { "dialogues(where: { startDate: { gte: \"2024-02-30\" } }) { nodes { slug } }", null, "2024-02-30" },
        { "dialogues(where: { startDate: { gte: \"yesterday\" } }) { nodes { slug } }", null, "description of that type" },
        { "dialogues(first: -1) { nodes { slug } }", "HC0079", "-1" },
        { "dialogues(last: -2147483648) { nodes { slug } }", "HC0079", "-2147483648" },
        { "dialogues(first: 501) { nodes { slug } }", "HC0051", "500" },
        { "dialogues(last: 2147483647) { nodes { slug } }", "HC0051", "500" },
        { "dialogues(after: \"\") { nodes { slug } }", "HC0078", "after" },
        { "dialogues(after: \"OQ==\") { nodes { slug } }", "HC0078", "after" },
        { "dialogues(before: \"ezB8MXw2fTIz\") { nodes { slug } }", "HC0078", "before" },
        { "dialogues(after: \"not base64 at all\\u0000\") { nodes { slug } }", "HC0078", "after" },
        { "node(id: \"nonsense\") { id }", null, "nonsense" },
        { "node(id: \"UGxhbmV0Om1hcnM=\") { id }", null, "UGxhbmV0Om1hcnM=" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_document_that_does_not_fit_the_schema_is_refused_whole(string query, string? code, string named)
    {
        var (status, body) = await servers[DirectoryServers.InMemory].SendAsync(query);

        Assert.Equal(400, status);
        Assert.False(body.TryGetProperty("data", out _));
        AssertReason(body, code, named);
    }

    [Theory]
    [MemberData(nameof(Null))]
    public async Task A_value_that_cannot_be_obeyed_makes_its_field_null_and_leaves_the_others_answered(string field, string? code, string named)
    {
        var (status, body) = await servers[DirectoryServers.Sqlite].SendAsync($"{{ asked: {field} other: country(code: \"FR\") {{ name }} }}");

        Assert.Equal(200, status);
        Assert.Equal("""{"asked":null,"other":{"name":"France"}}""", body.GetProperty("data").GetRawText());
        Assert.Equal("asked", body.GetProperty("errors")[0].GetProperty("path")[0].GetString());
        AssertReason(body, code, named);
    }

    [Fact]
    public async Task What_is_not_on_record_is_null_and_no_error()
    {
        var data = await servers[DirectoryServers.Sqlite].AskAsync("""
            {
              dialogue(slug: "none") { title } delegation(slug: "") { slug } lead(slug: "none") { slug } agency(slug: "FR-ANSSI") { name }
              country(code: "fr") { name } seriesBySlug(slug: "'; drop table Series --") { name } person(slug: "\u0000") { name }
              topic(slug: "none") { name } instrument(slug: "none") { name } node(id: "QWdlbmN5Om5vbmU=") { id } nodes(ids: ["QWdlbmN5Om5vbmU="]) { id }
            }
            """);

        Assert.All(data.EnumerateObject(), field =>
            Assert.Equal(field.Name == "nodes" ? "[null]" : "null", field.Value.GetRawText()));
    }

    [Fact]
    public async Task A_cursor_of_another_list_or_order_is_refused()
    {
        var server = servers[DirectoryServers.Sqlite];
        var page = await server.AskAsync("{ dialogues(first: 1) { pageInfo { endCursor } } }");
        var cursor = page.GetProperty("dialogues").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        await server.AskAsync("query($c: String) { dialogues(after: $c) { nodes { slug } } }", new { c = cursor });

        foreach (var field in new[]
        {
            "dialogues(after: $c, order: { title: ASC }) { nodes { slug } }",
            "delegations(before: $c) { nodes { slug } }",
            "seriesBySlug(slug: \"us-fr-cyber-dialogue\") { dialogues(after: $c) { nodes { slug } } }",
        })
        {
            var (status, body) = await server.SendAsync($"query($c: String) {{ {field} }}", new { c = cursor });
            Assert.Equal(200, status);
            AssertReason(body, "HC0078", "order");
        }
    }

    [Fact]
    public async Task More_ids_than_one_request_may_fetch_are_refused()
    {
        var ids = Enumerable.Repeat("Q291bnRyeTpGUg==", MaxIds + 1).ToArray();
        const string Query = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }";

        var (status, body) = await servers[DirectoryServers.InMemory].SendAsync(Query, new { ids });
        Assert.Equal(200, status);
        AssertReason(body, "HC0076", $"{MaxIds + 1}");

        var data = await servers[DirectoryServers.InMemory].AskAsync(Query, new { ids = ids[..MaxIds] });
        Assert.Equal(MaxIds, data.GetProperty("nodes").GetArrayLength());
    }

    [Theory]
    [InlineData("""{"first":"ten"}""", "first")]
    [InlineData("""{"first":1.5}""", "first")]
    [InlineData("""{"where":{"yeer":{"eq":2024}}}""", "yeer")]
    [InlineData("""{"where":{"year":2024}}""", "year")]
    [InlineData("""{"where":[]}""", "where")]
    [InlineData("""{"order":{"startDate":"desc"}}""", "startDate")]
    public async Task A_variable_that_does_not_fit_its_type_is_refused(string variables, string named)
    {
        const string Query = """
            query($first: Int, $where: DialogueFilterInput, $order: [DialogueSortInput!]) {
              dialogues(first: $first, where: $where, order: $order) { nodes { slug } }
            }
            """;
        var (status, body) = await servers[DirectoryServers.InMemory].SendAsync(Query, JsonSerializer.Deserialize<JsonElement>(variables));

        Assert.Equal(400, status);
        AssertReason(body, null, named, anyCode: true);
    }

    [Fact]
    public async Task A_filter_nested_without_end_is_refused_and_the_next_question_is_answered()
    {
        var server = servers[DirectoryServers.InMemory];
        foreach (var (open, close) in new[] { ("not: {", "}"), ("and: [{", "}]"), ("delegations: { some: { dialogue: {", "}}}") })
        {
            var filter = string.Concat(Enumerable.Repeat(open, 3000)) + "year: { eq: 2024 }" + string.Concat(Enumerable.Repeat(close, 3000));
            var (status, body) = await server.SendAsync($"{{ dialogues(where: {{ {filter} }}) {{ nodes {{ slug }} }} }}");
            Assert.Equal(400, status);
            AssertReason(body, "HC0014", "");
        }

        await server.AskAsync("{ dialogues { totalCount } }");
    }

    [Theory]
    [InlineData(20)]
    [InlineData(200)]
    [InlineData(2_000)]
    public async Task A_filter_nested_deeply_in_a_variable_is_obeyed_or_refused(int depth)
    {
        var where = string.Concat(Enumerable.Repeat("""{"not":""", depth)) + """{"year":{"eq":2024}}""" + new string('}', depth);
        using var content = new StringContent(
            $$$"""{"query":"query($where: DialogueFilterInput) { dialogues(where: $where) { totalCount } }","variables":{"where":{{{where}}}}}""",
            Encoding.UTF8, "application/json");
        foreach (var server in new[] { servers[DirectoryServers.InMemory], servers[DirectoryServers.Sqlite], servers[DirectoryServers.PostgreSql] })
        {
            using var answer = await server.Client.PostAsync("/graphql", content);
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{answer.StatusCode}");
            Assert.Empty(server.Log.Lines);
        }
    }

    [Fact]
    public async Task A_document_of_a_megabyte_is_refused()
    {
        using var content = new StringContent(
            JsonSerializer.Serialize(new { query = "{ dialogues { totalCount } } #" + new string('x', 1 << 20) }), Encoding.UTF8, "application/json");
        using var answer = await servers[DirectoryServers.InMemory].Client.PostAsync("/graphql", content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        AssertReason(JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement, null, "bytes", anyCode: true);
    }

    private void AssertReason(JsonElement body, string? code, string named, bool anyCode = false)
    {
        var error = body.GetProperty("errors")[0];
        var actual = error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("code", out var value) ? value.GetString() : null;
        if (!anyCode)
            Assert.Equal(code, actual);
        Assert.Contains(named, error.GetProperty("message").GetString()!, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", body.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(servers[DirectoryServers.InMemory].Log.Lines);
        Assert.Empty(servers[DirectoryServers.Sqlite].Log.Lines);
    }
}
