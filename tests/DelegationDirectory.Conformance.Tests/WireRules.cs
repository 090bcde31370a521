namespace DelegationDirectory.Conformance.Tests;

/// <summary>What every client relies on: forms of answers, their status, and error codes.</summary>
[Collection(nameof(AnyServer))]
public sealed class WireRules(AnyServer server)
{
    private const string Json = "application/json";
    private const string GraphQLResponse = "application/graphql-response+json";

    [Theory]
    [InlineData(Json, Json)]
    [InlineData(GraphQLResponse, GraphQLResponse)]
    [InlineData("application/json, application/graphql-response+json", GraphQLResponse)]
    public async Task An_answer_has_the_form_that_is_asked_for(string accept, string expected)
    {
        foreach (var answer in new[]
        {
            await server.GetAsync("/graphql?query=%7B__typename%7D", accept),
            await server.PostBodyAsync("""{"query":"{__typename}"}""", accept),
        })
            Assert.Equal((200, expected, """{"data":{"__typename":"Query"}}"""), (answer.Status, answer.MediaType, answer.Text));
    }

    [Fact]
    public async Task A_form_that_there_is_none_of_is_refused_with_406()
    {
        var answer = await server.PostBodyAsync("""{"query":"{__typename}"}""", "application/xml");

        Assert.Equal((406, "HC0063"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("""{"query":"{ nope "}""", "HC0011")]
    [InlineData("""{"query":""", "HC0011")]
    [InlineData("""{"query":"{ nope }"}""", null)]
    [InlineData("""{"query":"query A { __typename } query B { __typename }"}""", null)]
    [InlineData("""{"query":"query($s: String!) { topic(slug: $s) { slug } }"}""", "HC0018")]
    [InlineData("""{"query":"query($s: String!) { topic(slug: $s) { slug } }","variables":{"s":null}}""", "HC0018")]
    public async Task A_request_that_cannot_run_is_refused_with_400_and_has_no_data(string body, string? code)
    {
        var answer = await server.PostBodyAsync(body);

        Assert.Equal((400, code), (answer.Status, answer.Code));
        Assert.False(answer.Json.TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData("{ topics(first: 501) { totalCount } }", "HC0051")]
    [InlineData("{ topics(first: -1) { totalCount } }", "HC0079")]
    [InlineData("""{ topics(after: "?") { nodes { slug } } }""", "HC0078")]
    [InlineData("{ topics(where: { name: { startsWith: null } }) { totalCount } }", "HC0026")]
    public async Task A_field_that_cannot_be_answered_is_null_beside_its_error(string query, string code)
    {
        var answer = await server.PostAsync(query);

        Assert.Equal((200, code), (answer.Status, answer.Code));
        Assert.Equal("topics", answer.Error!.Value.GetProperty("path")[0].GetString());
        Assert.Equal("null", answer.Json.GetProperty("data").GetProperty("topics").GetRawText());
    }

    [Fact]
    public async Task An_operation_that_costs_too_much_is_refused_and_told_its_price()
    {
        var answer = await server.PostAsync("{ dialogues(first: 500) { nodes { topics { dialogues(first: 500) { nodes { slug } } } } } }");

        Assert.Equal((400, "HC0047"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("""{ it: topic(slug: "none-of-this-name") { slug } }""")]
    [InlineData("""{ it: node(id: "VG9waWM6bm9uZS1vZi10aGlzLW5hbWU=") { id } }""")]
    public async Task What_does_not_exist_is_null_without_an_error(string query) =>
        Assert.Equal("null", (await server.DataAsync(query)).GetProperty("it").GetRawText());

    [Fact]
    public async Task What_has_an_id_is_found_by_it()
    {
        var agency = (await server.DataAsync("""{ agency(slug: "fr-anssi") { id parent { id } } }""")).GetProperty("agency");
        var ids = new[] { agency.GetProperty("id").GetString(), agency.GetProperty("parent").GetProperty("id").GetString() };

        var found = await server.DataAsync(
            "query($ids: [ID!]!, $id: ID!) { nodes(ids: $ids) { id } node(id: $id) { ... on Agency { slug country { name } parent { country { code } } } } }",
            new { ids, id = ids[0] });

        Assert.Equal("QWdlbmN5OmZyLWFuc3Np", ids[0]);
        Assert.Equal(ids, found.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()));
        Assert.Equal("""{"slug":"fr-anssi","country":{"name":"France"},"parent":{"country":{"code":"FR"}}}""", found.GetProperty("node").GetRawText());
    }

    [Theory]
    [InlineData("""{ acronym: { eq: null } }""", """{ acronym: { neq: null } }""")]
    [InlineData("""{ acronym: { startsWith: "C" } }""", """{ acronym: { nstartsWith: "C" } }""")]
    [InlineData("""{ parent: { acronym: { eq: "BMI" } } }""", """{ parent: { acronym: { neq: "BMI" } } }""")]
    [InlineData("""{ delegations: { any: true } }""", """{ delegations: { any: false } }""")]
    [InlineData("""{ delegations: { some: { country: { code: { eq: "US" } } } } }""", """{ delegations: { none: { country: { code: { eq: "US" } } } } }""")]
    [InlineData("""{ kind: { in: [MINISTRY, OFFICE] } }""", """{ kind: { nin: [MINISTRY, OFFICE] } }""")]
    public async Task A_filter_and_its_contrary_share_all_rows_between_them(string filter, string contrary)
    {
        var counts = await server.DataAsync(
            $"{{ all: agencies {{ totalCount }} with: agencies(where: {filter}) {{ totalCount }} without: agencies(where: {contrary}) {{ totalCount }} }}");

        var (with, without) = (Count("with"), Count("without"));
        Assert.True(with > 0 && without > 0);
        Assert.Equal(Count("all"), with + without);

        int Count(string field) => counts.GetProperty(field).GetProperty("totalCount").GetInt32();
    }
}
