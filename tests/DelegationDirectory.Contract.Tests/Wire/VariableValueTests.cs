using System.Text.Json;

namespace DelegationDirectory.Contract.Tests.Wire;

/// <summary>Values of variables.</summary>
public sealed class VariableValueTests(WireServer server) : IClassFixture<WireServer>
{
    private const string Echo = "query($t: String!) { echo(text: $t) }";
    private const string Books = "query($w: BookFilter, $o: [BookOrder!], $n: Int, $k: [Kind!]) { books(where: $w, order: $o, first: $n, kinds: $k) { id } }";

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"t":null}""")]
    public Task A_value_that_must_be_there_and_is_not(string variables) =>
        Is(Echo, variables, """{"locations":[{"line":1,"column":7}],"extensions":{"code":"HC0018","variable":"t"}}""");

    [Theory]
    [InlineData(Echo, """{"t":{}}""", """{"path":["t"]}""")]
    [InlineData(Echo, """{"t":[]}""", """{"path":["t"]}""")]
    [InlineData(Books, """{"n":"3"}""", """{"path":["n"]}""")]
    [InlineData(Books, """{"n":3.5}""", """{"path":["n"]}""")]
    [InlineData(Books, """{"n":99999999999}""", """{"path":["n"]}""")]
    [InlineData(Books, """{"k":["NOVEL","NOPE"]}""", """{"path":["k",1]}""")]
    [InlineData(Books, """{"k":[null]}""", """{"path":["k",0]}""")]
    [InlineData(Books, """{"w":5}""", """{"path":["w"]}""")]
    [InlineData(Books, """{"w":{"kind":"novel"}}""", """{"path":["w","kind"],"extensions":{"fieldCoordinate":"BookFilter.kind","fieldType":"Kind"}}""")]
    [InlineData(Books, """{"w":{"and":[{},{"title":{"eq":5}}]}}""", """{"path":["w","and",1,"title","eq"],"extensions":{"fieldCoordinate":"TextFilter.eq","fieldType":"String"}}""")]
    [InlineData(Books, """{"w":{"nope":1}}""", """{"path":["w","nope"],"extensions":{"field":"nope"}}""")]
    [InlineData(Books, """{"w":{"near":{"x":1}}}""", """{"path":["w","near","y"],"extensions":{"fieldCoordinate":"Point.y","fieldType":"Int!"}}""")]
    public Task A_value_that_does_not_fit_is_named_by_its_path(string query, string variables, string error) => Is(query, variables, error);

    [Theory]
    [InlineData("""{"o":{"title":"ASC"}}""")]
    [InlineData("""{"o":[{"title":"ASC"}],"unknown":[1,2.5,true,null]}""")]
    [InlineData("""{"w":null,"n":null}""")]
    public async Task What_fits_after_coercion_runs(string variables)
    {
        using var answer = await server.Client.PostQueryAsync(Books, JsonSerializer.Deserialize<JsonElement>(variables));

        Assert.Equal("""{"data":{"books":[{"id":"1"},{"id":"2"}]}}""", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("query($v: ID = \"1\") { book(id: $v) { id } __typename }", """{"locations":[{"line":1,"column":23}],"path":["book"],"extensions":{"code":"HC0018"}}""", """{"book":null,"__typename":"Query"}""")]
    [InlineData("query($v: ID = \"1\") { ...F __typename } fragment F on Query { b: book(id: $v) { id } }", """{"locations":[{"line":1,"column":63}],"path":["b"],"extensions":{"code":"HC0018"}}""", """{"b":null,"__typename":"Query"}""")]
    [InlineData("query($v: Int = 1) { books(where: {near: {x: $v, y: 2}}) { id } __typename }", """{"locations":[{"line":1,"column":22}],"path":["books"],"extensions":{"code":"HC0018"}}""", """{"books":null,"__typename":"Query"}""")]
    [InlineData("query($v: Kind = ATLAS) { books(kinds: [NOVEL, $v]) { id } __typename }", """{"locations":[{"line":1,"column":27}],"path":["books"],"extensions":{"code":"HC0018"}}""", """{"books":null,"__typename":"Query"}""")]
    [InlineData("query($v: String = \"Book\") { __type(name: $v) { name } __typename }", """{"locations":[{"line":1,"column":30}],"path":["__type"],"extensions":{"code":"HC0018"}}""", """{"__type":null,"__typename":"Query"}""")]
    public async Task A_null_that_takes_the_place_of_a_default_fails_the_field_that_needs_a_value(string query, string error, string data)
    {
        using var answer = await server.Client.PostQueryAsync(query, new { v = (object?)null }, Requests.GraphQLResponse);

        Assert.Equal(200, answer.Status());
        Assert.Equal(error, await answer.ErrorAsync());
        Assert.Contains("$v", await answer.MessageAsync(), StringComparison.Ordinal);
        Assert.Equal(data, (await answer.JsonAsync())["data"]!.ToJsonString());
    }

    [Theory]
    [InlineData("query($v: Boolean = true) { hello @include(if: $v) }")]
    [InlineData("query($v: String = \"a\") { hello(name: $v) echo(text: $v) }")]
    [InlineData("mutation($v: String = \"a\") { rename(text: $v) }")]
    public Task A_null_that_more_than_fields_of_a_query_depend_on_is_an_error_of_the_request(string query) =>
        Is(query, """{"v":null}""", $$$"""{"locations":[{"line":1,"column":{{{query.IndexOf('$', StringComparison.Ordinal) + 1}}}}],"extensions":{"code":"HC0018","variable":"v"}}""");

    [Fact]
    public async Task A_default_stands_for_a_variable_that_is_not_given()
    {
        using var answer = await server.Client.PostQueryAsync("query($v: String = \"a\") { echo(text: $v) }", accept: Requests.GraphQLResponse);

        Assert.Equal("""{"data":{"echo":"a"}}""", await answer.Content.ReadAsStringAsync());
    }

    private async Task Is(string query, string variables, string error)
    {
        using var answer = await server.Client.PostQueryAsync(query, JsonSerializer.Deserialize<JsonElement>(variables), Requests.GraphQLResponse);

        Assert.Equal(400, answer.Status());
        Assert.Equal(error, await answer.ErrorAsync());
    }
}
