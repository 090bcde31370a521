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

    private async Task Is(string query, string variables, string error)
    {
        using var answer = await server.Client.PostQueryAsync(query, JsonSerializer.Deserialize<JsonElement>(variables), Requests.GraphQLResponse);

        Assert.Equal(400, answer.Status());
        Assert.Equal(error, await answer.ErrorAsync());
    }
}
