using System.Text.Json;
using System.Text.Json.Nodes;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Wire.Costs;

/// <summary>What operations cost, and what is told of it.</summary>
public sealed class CostTests : IAsyncLifetime
{
    private GraphQLTestServer? _server;

    private HttpClient Client => _server!.Client;

    public async Task InitializeAsync() => _server = await GraphQLTestServer.StartAsync(PricedLibrary.AddTo);

    public async Task DisposeAsync() => await _server!.DisposeAsync();

    [Theory]
    [InlineData("{ __typename }", 0, 1)]
    [InlineData("{ __schema { types { name } } }", 0, 1)]
    [InlineData("{ book(id: 1) { id title } }", 10, 2)]
    [InlineData("{ book(id: 1) { author { name } } }", 11, 4)]
    [InlineData("{ book(id: 1) { tags } }", 11, 2)]
    [InlineData("{ latest { author { id } } }", 1 + 3, 1 + (3 * (1 + 2)))]
    [InlineData("{ books { totalCount } }", 20, 2)]
    [InlineData("{ books { nodes { id } } }", 11, 2 + 50)]
    [InlineData("{ books(first: 2) { nodes { author { id } } } }", 11 + 2, 2 + (2 * 3))]
    [InlineData("{ books(last: 3) { edges { node { id } } } }", 11 + 3, 2 + (3 * 2))]
    [InlineData("{ books(first: 2) { nodes { id } edges { cursor } } }", 12, 2 + 4)]
    [InlineData("{ books(first: 2, last: 4) { nodes { id } } }", 11, 2 + 4)]
    [InlineData("{ books(first: 0) { totalCount nodes { author { id } } } }", 21, 2)]
    [InlineData("{ books(first: null) { nodes { id } } }", 11, 2 + 50)]
    [InlineData("{ books(first: -1) { nodes { id } } }", 11, 2)]
    [InlineData("{ books(first: 501) { nodes { id } } }", 11, 2 + 500)]
    [InlineData("{ shelf { nodes { id } } }", 2, 2 + 500)]
    [InlineData("{ books(first: 2) { nodes { authors(first: 3) { nodes { id } } } } }", 11 + (2 * 11), 2 + (2 * (2 + (3 * 2))))]
    [InlineData("{ books(where: {}) { totalCount } }", 30, 2)]
    [InlineData("{ books(where: null) { totalCount } }", 30, 2)]
    [InlineData("{ books(where: { title: { eq: \"a\" } }) { totalCount } }", 20 + 21, 2)]
    [InlineData("{ books(where: { title: { contains: \"a\", in: [\"a\", \"b\"] } }) { totalCount } }", 20 + 10 + 1 + 30, 2)]
    [InlineData("{ books(where: { and: [{ title: { eq: \"a\" } }, { author: { title: { eq: \"a\" } } }] }) { totalCount } }", 20 + 10 + 1 + 11 + 12, 2)]
    [InlineData("{ a: book(id: 1) { id } b: book(id: 1) { id } }", 20, 3)]
    [InlineData("{ book(id: 1) { author { id } } book(id: 1) { author { name } } }", 11, 4)]
    [InlineData("{ ...F book(id: 1) { author { id } } } fragment F on Query { book(id: 1) { author { name } } }", 11, 4)]
    [InlineData("{ book(id: 1) @skip(if: true) { id } latest @include(if: false) { id } }", 0, 1)]
    [InlineData("{ node(id: 1) { id ... on Book { author { id } } ... on Author { books { title } id } } }", 11, 1 + 1 + 2)]
    public async Task An_operation_costs(string query, int fieldCost, int typeCost)
    {
        using var answer = await SendAsync("validate", query);

        Assert.Equal(200, answer.Status());
        Assert.Equal(
            """{"extensions":{"operationCost":""" + Cost(fieldCost, typeCost) + "}}", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("query($n: Int) { books(first: $n) { nodes { id } } }", """{ "n": 7 }""", 11, 2 + 7)]
    [InlineData("query($n: Int) { books(first: $n) { nodes { id } } }", """{ "n": null }""", 11, 2 + 50)]
    [InlineData("query($n: Int) { books(first: $n) { nodes { id } } }", "{}", 11, 2 + 50)]
    [InlineData("query($n: Int = 4) { books(first: $n) { nodes { id } } }", "{}", 11, 2 + 4)]
    [InlineData("query($n: Int = 4) { books(first: $n) { nodes { id } } }", """{ "n": 7 }""", 11, 2 + 7)]
    [InlineData("query($w: BookFilter) { books(where: $w) { totalCount } }", "{}", 20, 2)]
    [InlineData("query($w: BookFilter) { books(where: $w) { totalCount } }", """{ "w": null }""", 30, 2)]
    [InlineData("query($w: BookFilter) { books(where: $w) { totalCount } }", """{ "w": { "title": { "eq": "a" } } }""", 41, 2)]
    [InlineData("query($w: BookFilter = { title: { eq: \"a\" } }) { books(where: $w) { totalCount } }", "{}", 41, 2)]
    [InlineData("query($t: TextFilter) { books(where: { title: $t }) { totalCount } }", """{ "t": { "eq": "a" } }""", 41, 2)]
    [InlineData("query($s: String) { books(where: { title: { eq: $s } }) { totalCount } }", """{ "s": "a" }""", 41, 2)]
    [InlineData("query($i: [BookFilter!]) { books(where: { and: $i }) { totalCount } }", """{ "i": { "title": { "eq": "a" } } }""", 42, 2)]
    [InlineData("query($i: BookFilter!) { books(where: { and: [$i, $i] }) { totalCount } }", """{ "i": { "title": { "eq": "a" } } }""", 53, 2)]
    [InlineData("query($x: Boolean!) { book(id: 1) @include(if: $x) { id } latest @skip(if: $x) { id } }", """{ "x": true }""", 10, 2)]
    [InlineData("query($x: Boolean!) { book(id: 1) @include(if: $x) { id } latest @skip(if: $x) { id } }", """{ "x": false }""", 1, 4)]
    [InlineData("query($x: Boolean = true) { book(id: 1) { ... @include(if: $x) { author { id } } } }", "{}", 11, 4)]
    public async Task Values_of_variables_count_and_not_their_types(string query, string variables, int fieldCost, int typeCost)
    {
        // Twice, since the second request finds the document known.
        for (var i = 0; i < 2; i++)
        {
            using var answer = await SendAsync("report", query, variables);
            Assert.Equal(Cost(fieldCost, typeCost), (await answer.JsonAsync())["extensions"]!["operationCost"]!.ToJsonString());
        }
    }

    [Fact]
    public async Task A_report_stands_beside_the_answer_and_without_being_asked_for_nothing_is_told()
    {
        using var report = await SendAsync("report", "{ book(id: 1) { title } }");
        using var silent = await SendAsync("perhaps", "{ book(id: 1) { title } }");

        Assert.Equal("""{"data":{"book":{"title":"Atlas"}},"extensions":{"operationCost":{"fieldCost":10,"typeCost":2}}}""", await report.Content.ReadAsStringAsync());
        Assert.Equal("""{"data":{"book":{"title":"Atlas"}}}""", await silent.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("{ nothing }", null)]
    [InlineData("query($n: Int) { books(first: $n) { totalCount } }", """{ "n": "seven" }""")]
    public async Task What_could_not_run_is_not_priced_either(string query, string? variables)
    {
        for (var i = 0; i < 2; i++)
        {
            using var answer = await SendAsync("validate", query, variables);
            Assert.Equal(400, answer.Status());
            Assert.Null((await answer.JsonAsync())["extensions"]);
        }
    }

    [Fact]
    public async Task Validation_prices_what_would_be_refused()
    {
        using var answer = await SendAsync("validate", "{ books(first: 500) { nodes { authors(first: 500) { nodes { id } } } } }");

        Assert.Equal(200, answer.Status());
        Assert.Contains("\"typeCost\":501002", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_ends_of_a_list_cannot_be_asked_for_where_one_must_be_chosen()
    {
        using var both = await SendAsync(null, "query($f: Int, $l: Int) { shelf(first: $f, last: $l) { nodes { id } } }", """{ "f": 1, "l": 1 }""");
        using var one = await SendAsync(null, "query($f: Int, $l: Int) { shelf(first: $f, last: $l) { nodes { id } } }", """{ "f": 1, "l": null }""");

        Assert.Equal(400, both.Status());
        Assert.Equal("""{"locations":[{"line":1,"column":27}],"extensions":{"code":"HC0082"}}""", await both.ErrorAsync());
        Assert.Equal("""{"data":{"shelf":null}}""", await one.Content.ReadAsStringAsync());
    }

    private static string Cost(int fieldCost, int typeCost) => $$"""{"fieldCost":{{fieldCost}},"typeCost":{{typeCost}}}""";

    private async Task<HttpResponseMessage> SendAsync(string? mode, string query, string? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(
                JsonSerializer.Serialize(new { query, variables = variables is null ? null : JsonNode.Parse(variables) }), null, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Accept", Requests.GraphQLResponse);
        if (mode is not null)
            request.Headers.TryAddWithoutValidation("GraphQL-Cost", mode);
        return await Client.SendAsync(request);
    }
}
