using System.Text.Json;
using DelegationDirectory.Testing;
using DelegationDirectory.Transport;

namespace DelegationDirectory.Contract.Tests.Wire;

/// <summary>Each limit on a request: what is within it passes, one more is refused with its code and a sentence that names the limit.</summary>
public sealed class LimitTests
{
    private sealed record Limit(string Name, Action<GraphQLTransportOptions> Set, string? Code, string Number, string Within, string Beyond)
    {
        public string? Variables { get; init; }

        public string? MoreVariables { get; init; }

        public string? OperationName { get; init; }
    }

    private static readonly Limit[] Limits =
    [
        new("tokens", o => o.Limits.MaxTokens = 7, "HC0014", "7", "{ hello # a comment is none\n hello hello hello hello }", "{ hello hello hello hello hello hello }"),
        new("nodes", o => o.Limits.MaxNodes = 10, "HC0014", "10", "{ hello hello }", "{ hello hello hello hello }"),
        new("fields written", o => o.Limits.MaxFields = 3, "HC0014", "3", "{ hello hello hello }", "{ hello hello hello hello }"),
        new("directives in one place", o => o.Limits.MaxDirectivesPerLocation = 1, "HC0014", "1", "{ hello @skip(if: false) }", "{ hello @skip(if: false) @include(if: true) }"),
        new("items of a list written", o => o.Limits.MaxListLength = 2, "HC0014", "2", "{ books(kinds: [NOVEL, ATLAS]) { id } }", "{ books(kinds: [NOVEL, ATLAS, NOVEL]) { id } }"),
        new("items of a list in a variable", o => o.Limits.MaxListLength = 2, "HC0014", "2", Where, Where)
        {
            Variables = """{ "where": { "and": [{ "title": { "in": ["a", "b"] } }] } }""",
            MoreVariables = """{ "where": { "and": [{ "title": { "in": ["a", "b", "c"] } }] } }""",
        },
        new("nesting of JSON", o => o.Limits.MaxJsonDepth = 5, "HC0011", "5", Where, Where)
        {
            Variables = """{ "where": { "and": [{ "pages": 1 }] } }""",
            MoreVariables = """{ "where": { "and": [{ "and": [{ "pages": 1 }] }] } }""",
        },
        new("nesting of the grammar", o => o.Limits.MaxParserDepth = 6, "HC0014", "6", "{ hello }", "{ book(id: 1) { author { books { id } } } }"),
        new("nesting of fields", o => o.Limits.MaxExecutionDepth = 2, null, "2", "{ book(id: 1) { id } }", "{ book(id: 1) { author { name } } }"),
        new("fields selected", o => o.Limits.MaxSelectedFields = 4, "HC0014", "4", $"{{ book(id: 1) {{ ...F }} }} {Fragment}", $"{{ a: book(id: 1) {{ ...F }} b: book(id: 1) {{ ...F }} }} {Fragment}"),
        new("fields at the root", o => o.Limits.MaxRootFields = 2, "HC0014", "2", "{ hello ... { hello } }", "{ hello ... { hello hello } }"),
        new("aliases", o => o.Limits.MaxAliases = 3, "HC0014", "3", $"{{ book(id: 1) {{ ...F c: id d: id }} }} {Fragment}", $"{{ book(id: 1) {{ ...F author {{ books {{ ...F }} }} c: id d: id }} }} {Fragment}"),
        new("visits to fragments", o => o.Limits.MaxFragmentVisits = 1, "HC0014", "1", $"{{ book(id: 1) {{ ...F }} }} {Fragment}", $"{{ book(id: 1) {{ ...F ...F }} }} {Fragment}"),
        new("nesting of fragments", o => o.Limits.MaxFragmentNesting = 1, "HC0014", "1", $"{{ book(id: 1) {{ ...F }} }} {Fragment}", $"{{ book(id: 1) {{ ...G }} }} fragment G on Book {{ ...F }} {Fragment}"),
        new("comparisons of fields", o => o.Limits.MaxMergeComparisons = 20, "HC0107", "20", "query A { book(id: 1) { id id id } }", "query A { book(id: 1) { id id id id id } } query B { book(id: 1) { id id id id id } }") { OperationName = "A" },
        new("introspection", o => o.Limits.MaxIntrospectionOfTypeNesting = 1, "HC0086", "", "{ __type(name: \"Book\") { ofType { name } } }", "{ __type(name: \"Book\") { ofType { ofType { name } } } }"),
        new("values resolved", o => o.Limits.MaxResolvedValues = 4, "HC0047", "4", "{ book(id: 1) { id } }", "{ books { id title } }"),
        new("bytes of the answer", o => o.Limits.MaxAnswerBytes = 300, "HC0047", "300", "{ echo(text: \"x\") }", $"{{ echo(text: \"{new string('x', 300)}\") }}"),
        new("bytes of the request", o => o.MaxRequestBytes = 100, "HC0010", "100", "{ hello }", $"{{ hello }} # {new string('x', 100)}"),
    ];

    private const string Where = "query($where: BookFilter) { books(where: $where) { id } }";
    private const string Fragment = "fragment F on Book { a: id title }";

    public static TheoryData<string> Names => [.. Limits.Select(limit => limit.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_within_passes_and_one_more_is_refused(string name)
    {
        var limit = Limits.Single(candidate => candidate.Name == name);
        await using var server = await GraphQLTestServer.StartAsync(Library.AddTo, limit.Set);

        using var within = await SendAsync(server, limit.Within, limit.Variables, limit.OperationName);
        Assert.Null((await within.JsonAsync())["errors"]?.ToJsonString());

        using var beyond = await SendAsync(server, limit.Beyond, limit.MoreVariables ?? limit.Variables, limit.OperationName);
        Assert.Equal(limit.Code == "HC0010" ? 413 : 400, beyond.Status());
        Assert.Equal(limit.Code, await beyond.CodeAsync());
        Assert.Contains(limit.Number, await beyond.MessageAsync(), StringComparison.Ordinal);
        Assert.Empty(server.Log.Lines);
    }

    [Fact]
    public async Task An_answer_too_large_leaves_the_next_one_as_it_is()
    {
        await using var server = await GraphQLTestServer.StartAsync(Library.AddTo, options => options.Limits.MaxAnswerBytes = 300);
        for (var i = 0; i < 3; i++)
        {
            using var large = await server.Client.PostQueryAsync($"{{ echo(text: \"{new string('x', 300)}\") }}");
            Assert.Equal("HC0047", await large.CodeAsync());
            using var small = await server.Client.PostQueryAsync("{ echo(text: \"x\") }");
            Assert.Equal("""{"data":{"echo":"x"}}""", await small.Content.ReadAsStringAsync());
        }
    }

    private static Task<HttpResponseMessage> SendAsync(GraphQLTestServer server, string query, string? variables, string? operationName) =>
        server.Client.PostQueryAsync(
            query, variables is null ? null : JsonSerializer.Deserialize<JsonElement>(variables), Requests.GraphQLResponse, operationName);
}
