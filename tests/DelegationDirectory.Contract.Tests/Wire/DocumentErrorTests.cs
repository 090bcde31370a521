namespace DelegationDirectory.Contract.Tests.Wire;

/// <summary>Errors of documents: their places, paths and entries are what clients of a HotChocolate server know.</summary>
public sealed class DocumentErrorTests(WireServer server) : IClassFixture<WireServer>
{
    [Theory]
    [InlineData("{ nope ", """{"locations":[{"line":1,"column":8}],"extensions":{"code":"HC0011"}}""")]
    [InlineData("{ hello(name 3) }", """{"locations":[{"line":1,"column":14}],"extensions":{"code":"HC0011"}}""")]
    [InlineData("{\n  hello\n  ]\n}", """{"locations":[{"line":3,"column":3}],"extensions":{"code":"HC0011"}}""")]
    [InlineData("   ", """{"locations":[{"line":1,"column":1}],"extensions":{"code":"HC0011"}}""")]
    public Task Syntax(string query, string error) => Is(query, error);

    [Theory]
    [InlineData("{ nope }", """{"locations":[{"line":1,"column":3}],"extensions":{"type":"Query","field":"nope","responseName":"nope","specifiedBy":"#Field-Selections-on-Objects-Interfaces-and-Unions-Types"}}""")]
    [InlineData("{ b: book(id: 1) { author { x: nope } } }", """{"locations":[{"line":1,"column":29}],"path":["b","author"],"extensions":{"type":"Author","field":"nope","responseName":"x","specifiedBy":"#Field-Selections-on-Objects-Interfaces-and-Unions-Types"}}""")]
    [InlineData("{ book(id: 1) { id { x } } }", """{"locations":[{"line":1,"column":17}],"path":["book"],"extensions":{"declaringType":"Book","field":"id","type":"ID!","responseName":"id","specifiedBy":"#Leaf-Field-Selections"}}""")]
    [InlineData("{ book(id: 1) }", """{"locations":[{"line":1,"column":3}],"extensions":{"declaringType":"Query","field":"book","type":"Book","responseName":"book","specifiedBy":"#Leaf-Field-Selections"}}""")]
    [InlineData("{ book(id: 1) { a: title a: id } }", """{"locations":[{"line":1,"column":17},{"line":1,"column":26}],"extensions":{"declaringTypeA":"Book","declaringTypeB":"Book","fieldA":"title","fieldB":"id","typeA":"String!","typeB":"ID!","responseNameA":"a","responseNameB":"a","specifiedBy":"#Field-Selection-Merging"}}""")]
    public Task Fields(string query, string error) => Is(query, error);

    [Theory]
    [InlineData("{ hello(limit: 3) }", """{"locations":[{"line":1,"column":9}],"extensions":{"type":"Query","field":"hello","argument":"limit","specifiedBy":"#Required-Arguments"}}""")]
    [InlineData("{ book { id } }", """{"locations":[{"line":1,"column":3}],"extensions":{"type":"Query","field":"book","argument":"id","specifiedBy":"#Required-Arguments"}}""")]
    [InlineData("{ book(id: null) { id } }", """{"locations":[{"line":1,"column":8}],"extensions":{"type":"Query","field":"book","argument":"id","specifiedBy":"#Required-Arguments"}}""")]
    [InlineData("{ hello @include }", """{"locations":[{"line":1,"column":9}],"extensions":{"directive":"include","argument":"if","specifiedBy":"#Required-Arguments"}}""")]
    [InlineData("{ hello(count: 1, count: 2) }", """{"locations":[{"line":1,"column":9},{"line":1,"column":19}],"extensions":{"type":"Query","field":"hello","argument":"count","specifiedBy":"#Argument-Uniqueness"}}""")]
    public Task Arguments(string query, string error) => Is(query, error);

    [Theory]
    [InlineData("{ books(first: 3.0) { id } }", """{"locations":[{"line":1,"column":16}],"path":["books"],"extensions":{"argument":"first","argumentValue":"3.0","locationType":"Int","specifiedBy":"#Values-of-Correct-Type"}}""")]
    [InlineData("{ books(where: {pages: \"x\"}) { id } }", """{"locations":[{"line":1,"column":24}],"path":["books"],"extensions":{"fieldName":"pages","fieldType":"Int","locationType":"Int","specifiedBy":"#Values-of-Correct-Type"}}""")]
    [InlineData("{ books(where: {kind: \"NOVEL\"}) { id } }", """{"locations":[{"line":1,"column":23}],"path":["books"],"extensions":{"fieldName":"kind","fieldType":"Kind","locationType":"Kind","specifiedBy":"#Values-of-Correct-Type"}}""")]
    [InlineData("{ books(order: {title: UP}) { id } }", """{"locations":[{"line":1,"column":24}],"path":["books"],"extensions":{"fieldName":"title","fieldType":"Direction","locationType":"Direction","specifiedBy":"#Values-of-Correct-Type"}}""")]
    [InlineData("{ books(where: {and: [{nope: 1}]}) { id } }", """{"locations":[{"line":1,"column":24}],"path":["books"],"extensions":{"field":"nope","specifiedBy":"#Input-Object-Field-Names"}}""")]
    [InlineData("{ books(where: {near: {x: 1}}) { id } }", """{"locations":[{"line":1,"column":23}],"path":["books"],"extensions":{"field":"y","specifiedBy":"#Input-Object-Required-Fields"}}""")]
    [InlineData("{ books(where: {pages: 1, pages: 2}) { id } }", """{"locations":[{"line":1,"column":27}],"path":["books"],"extensions":{"field":"pages","specifiedBy":"#Input-Object-Field-Uniqueness"}}""")]
    public Task Values(string query, string error) => Is(query, error);

    [Theory]
    [InlineData("{ echo(text: $t) }", """{"locations":[{"line":1,"column":1}],"extensions":{"specifiedBy":"#All-Variable-Uses-Defined"}}""")]
    [InlineData("query($x: Int, $y: Int) { hello }", """{"locations":[{"line":1,"column":1}],"extensions":{"specifiedBy":"#All-Variables-Used"}}""")]
    [InlineData("query($n: String) { books(first: $n) { id } }", """{"locations":[{"line":1,"column":34}],"path":["books"],"extensions":{"variable":"n","variableType":"String","locationType":"Int","specifiedBy":"#All-Variable-Usages-are-Allowed"}}""")]
    [InlineData("query($b: Book) { hello(name: $b) }", """{"locations":[{"line":1,"column":7}],"extensions":{"variable":"b","variableType":"Book","specifiedBy":"#Variables-Are-Input-Types"}}""")]
    [InlineData("query($b: Book = 3) { hello(name: $b) }", """{"locations":[{"line":1,"column":7}],"extensions":{"variable":"b","variableType":"Book","specifiedBy":"#Variables-Are-Input-Types"}}""")]
    [InlineData("query($a: Int, $a: Int) { hello(count: $a) }", """{"locations":[{"line":1,"column":7},{"line":1,"column":16}],"extensions":{"variable":"a","specifiedBy":"#Variable-Uniqueness"}}""")]
    [InlineData("query($a: Int = \"x\") { hello(count: $a) }", """{"locations":[{"line":1,"column":17}],"extensions":{"variable":"a","locationType":"Int","specifiedBy":"#Values-of-Correct-Type"}}""")]
    [InlineData("query($a: Nope) { hello(count: $a) }", """{"locations":[{"line":1,"column":7}],"extensions":{"variable":"a","variableType":"Nope","specifiedBy":"#Variables-Are-Input-Types"}}""")]
    public Task Variables(string query, string error) => Is(query, error);

    [Theory]
    [InlineData("{ hello } fragment F on Book { id }", """{"locations":[{"line":1,"column":11}],"extensions":{"fragment":"F","specifiedBy":"#Fragments-Must-Be-Used"}}""")]
    [InlineData("{ ...F }", """{"locations":[{"line":1,"column":3}],"extensions":{"fragment":"F","specifiedBy":"#Fragment-spread-target-defined"}}""")]
    [InlineData("{ book(id: 1) { ... on Nope { id } } }", """{"locations":[{"line":1,"column":17}],"path":["book"],"extensions":{"typeCondition":"Nope","specifiedBy":"#Fragment-Spread-Type-Existence"}}""")]
    [InlineData("{ book(id: 1) { ...A } } fragment A on Book { ...B } fragment B on Book { ...A }", """{"locations":[{"line":1,"column":75}],"path":["book"],"extensions":{"fragment":"A","specifiedBy":"#Fragment-spreads-must-not-form-cycles"}}""")]
    [InlineData("{ book(id: 1) { ... on Author { name } } }", """{"locations":[{"line":1,"column":17}],"path":["book"],"extensions":{"typeCondition":"Author","selectionSetType":"Book","specifiedBy":"#Fragment-spread-is-possible"}}""")]
    [InlineData("{ book(id: 1) { ...F } } fragment F on Author { name }", """{"locations":[{"line":1,"column":17}],"path":["book"],"extensions":{"fragment":"F","typeCondition":"Author","selectionSetType":"Book","specifiedBy":"#Fragment-spread-is-possible"}}""")]
    [InlineData("{ book(id: 1) { ... on Int { a } } }", """{"locations":[{"line":1,"column":17}],"path":["book"],"extensions":{"typeCondition":"Int","specifiedBy":"#Fragments-On-Composite-Types"}}""")]
    [InlineData("{ ...F } fragment F on Query { hello } fragment F on Query { hello }", """{"locations":[{"line":1,"column":10},{"line":1,"column":40}],"extensions":{"fragment":"F","specifiedBy":"#Fragment-Name-Uniqueness"}}""")]
    public Task Fragments(string query, string error) => Is(query, error);

    [Theory]
    [InlineData("{ hello @nope }", """{"locations":[{"line":1,"column":9}],"extensions":{"specifiedBy":"#Directives-Are-Defined"}}""")]
    [InlineData("query @skip(if: true) { hello }", """{"locations":[{"line":1,"column":7}],"extensions":{"specifiedBy":"#Directives-Are-In-Valid-Locations"}}""")]
    [InlineData("{ hello @skip(if: true) @skip(if: true) }", """{"locations":[{"line":1,"column":9}],"extensions":{"specifiedBy":"#Directives-Are-Unique-Per-Location"}}""")]
    public Task Directives(string query, string error) => Is(query, error);

    [Theory]
    [InlineData("{ hello } query B { hello }", null, """{"locations":[{"line":1,"column":1}],"extensions":{"operations":2,"specifiedBy":"#Lone-Anonymous-Operation"}}""")]
    [InlineData("query A { hello } query B { hello }", "C", """{"locations":[{"line":1,"column":1}],"extensions":{"operationName":"C"}}""")]
    [InlineData("query A { hello } query B { hello }", null, "{}")]
    [InlineData("query A { hello } query B { hello } query A { hello }", null, """{"locations":[{"line":1,"column":37}],"extensions":{"operation":"A","specifiedBy":"#Operation-Name-Uniqueness"}}""")]
    [InlineData("query A { hello } query A { hello }", "A", """{"locations":[{"line":1,"column":19}],"extensions":{"operation":"A","specifiedBy":"#Operation-Name-Uniqueness"}}""")]
    [InlineData("type A { b: Int } { hello }", null, """{"locations":[{"line":1,"column":1}],"extensions":{"specifiedBy":"#Executable-Definitions"}}""")]
    public Task Operations(string query, string? name, string error) => Is(query, error, name);

    [Fact]
    public async Task The_operation_named_is_the_one_that_runs()
    {
        using var answer = await server.Client.PostQueryAsync("query A { a: __typename } query B { b: __typename }", operationName: "B");

        Assert.Equal("""{"data":{"b":"Query"}}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task At_most_five_errors_are_reported()
    {
        using var answer = await server.Client.PostQueryAsync("{ a b c d e f g h }");

        Assert.Equal(5, (await answer.JsonAsync())["errors"]!.AsArray().Count);
    }

    [Fact]
    public async Task At_most_five_places_are_named_by_one_error()
    {
        using var answer = await server.Client.PostQueryAsync(
            "{ ...F } " + string.Concat(Enumerable.Repeat("fragment F on Query { hello } ", 9)), accept: Requests.GraphQLResponse);

        Assert.All((await answer.JsonAsync())["errors"]!.AsArray(), error => Assert.InRange(error!["locations"]!.AsArray().Count, 1, 5));
    }

    [Theory]
    [InlineData("{ hell }")]
    [InlineData("{ hello(nam: 1) }")]
    [InlineData("{ item { ... on Boook { id } } }")]
    [InlineData("{ item { title } }")]
    public async Task No_message_suggests_names_of_the_schema(string query)
    {
        using var answer = await server.Client.PostQueryAsync(query);

        Assert.DoesNotContain("mean", await answer.MessageAsync(), StringComparison.OrdinalIgnoreCase);
    }

    private async Task Is(string query, string error, string? operationName = null)
    {
        using var answer = await server.Client.PostQueryAsync(query, accept: Requests.GraphQLResponse, operationName: operationName);

        Assert.Equal(400, answer.Status());
        Assert.Equal(error.Replace("\"#", "\"https://spec.graphql.org/October2021/#sec-", StringComparison.Ordinal), await answer.ErrorAsync());
        Assert.NotEmpty(await answer.MessageAsync());
    }
}
