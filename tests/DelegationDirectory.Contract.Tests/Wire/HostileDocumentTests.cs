using System.Diagnostics;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Wire;

/// <summary>Documents made to cost much are refused cheaply, with a reason, and never with a failure of the server.</summary>
public sealed class HostileDocumentTests(WireServer server) : IClassFixture<WireServer>
{
    private const int Many = 20_000;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    public static TheoryData<string, string, string?> Documents => new()
    {
        { "fields nested without end", Repeat("{a", Many) + Repeat("}", Many), "HC0014" },
        { "fields nested and never closed", Repeat("{a", Many), "HC0014" },
        { "lists nested without end", "{hello(name:" + new string('[', Many) + new string(']', Many) + ")}", "HC0014" },
        { "objects nested without end", "{hello(name:" + Repeat("{a:", Many) + "1" + Repeat("}", Many) + ")}", "HC0014" },
        { "types nested without end", "query($a:" + new string('[', Many) + "Int" + new string(']', Many) + "){hello}", "HC0014" },
        { "more fields than a page can show", "{" + Repeat("hello ", 2049) + "}", "HC0014" },
        { "unknown fields by the thousand", "{book(id:1){" + string.Concat(Enumerable.Range(0, 2000).Select(i => $"x{i} ")) + "}}", null },
        { "directives by the thousand", "{hello " + Repeat("@a", 9000) + "}", "HC0014" },
        { "a directive repeated by the thousand", "{hello " + Repeat("@skip(if:true)", 2500) + "}", "HC0014" },
        { "variables by the thousand, unused", "query(" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"$v{i}:Int ")) + "){hello}", null },
        { "fragments by the thousand, unused", "{hello}" + string.Concat(Enumerable.Range(0, 1500).Select(i => $"fragment F{i} on Query{{hello}}")), null },
        { "fragments chained by the thousand", "{...F0}" + string.Concat(Enumerable.Range(0, 1500).Select(i => $"fragment F{i} on Query{{...F{i + 1}}}")), "HC0014" },
        { "fragments that double at each step", "{...F0}" + string.Concat(Enumerable.Range(0, 40).Select(i => $"fragment F{i} on Query{{...F{i + 1} ...F{i + 1}}}")) + "fragment F40 on Query{hello}", "HC0014" },
        { "a fragment within itself", "{...F} fragment F on Query{...F}", null },
        { "a fragment within itself, below fields", "{book(id:1){...F}} fragment F on Book{author{books{...F}}}", null },
        { "fragments within each other, below fields", "{book(id:1){...F}} fragment F on Book{author{...G}} fragment G on Author{books{...F}}", null },
        { "one alias for two thousand fields", "{" + Repeat("a:hello ", 1000) + Repeat("a:echo(text:\"\") ", 1000) + "}", "HC0014" },
        { "one name for a thousand fields, none the same as the first", "{book(id:1){title:pages " + Repeat("title ", 1000) + "}}", null },
        { "introspection within introspection", "{__schema{types{fields{type{fields{type{fields{name}}}}}}}}", "HC0086" },
        { "introspection within fragments", "{__schema{types{...A}}} fragment A on __Type{fields{type{...B}}} fragment B on __Type{fields{name}}", "HC0086" },
        { "fields deeper than is executed", "{book(id:1)" + Repeat("{author{books", 12) + "{id}" + Repeat("}}", 12) + "}", null },
        { "values by the hundred thousand", "{books(kinds:[" + Repeat("NOVEL ", 30_000) + "]){id}}", "HC0014" },
        { "operations by the thousand", string.Concat(Enumerable.Range(0, 2500).Select(i => $"query Q{i}{{hello}}")), "HC0014" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task It_is_refused_soon(string _, string query, string? code)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await server.Client.PostQueryAsync(query, accept: Requests.GraphQLResponse);

        Assert.Equal(400, answer.Status());
        Assert.Equal(code, await answer.CodeAsync());
        Assert.InRange((await answer.JsonAsync())["errors"]!.AsArray().Count, 1, 5);
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 1, 10_000);
        Assert.True(watch.Elapsed < Soon, $"It took {watch.Elapsed}.");
        Assert.Empty(server.Log.Lines);
    }

    [Fact]
    public async Task Execution_depth_tells_what_was_found_and_what_is_allowed()
    {
        using var answer = await server.Client.PostQueryAsync("{book(id:1)" + Repeat("{author{books", 12) + "{id}" + Repeat("}}", 12) + "}");

        Assert.Equal(
            """{"locations":[{"line":1,"column":1}],"extensions":{"allowedExecutionDepth":20,"detectedExecutionDepth":26}}""",
            await answer.ErrorAsync());
    }

    [Fact]
    public async Task The_introspection_query_of_every_tool_passes()
    {
        using var answer = await server.Client.PostQueryAsync(Introspection.Query);
        var json = await answer.JsonAsync();

        Assert.False(json.ContainsKey("errors"), json.ToJsonString());
        Assert.Equal("Query", (string?)json["data"]!["__schema"]!["queryType"]!["name"]);
    }

    [Fact]
    public async Task Introspection_can_be_switched_off()
    {
        await using var closed = await GraphQLTestServer.StartAsync(Library.AddTo, options => options.EnableIntrospection = false);
        using var answer = await closed.Client.PostQueryAsync("{ __schema { queryType { name } } }");

        Assert.Equal("""{"locations":[{"line":1,"column":3}],"extensions":{"code":"HC0046","field":"__schema"}}""", await answer.ErrorAsync());
    }

    [Fact]
    public async Task A_hundred_broken_requests_at_once_leave_the_server_well()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(async _ =>
        {
            using var refused = await server.Client.PostQueryAsync(Repeat("{a", 5000));
            Assert.Equal(200, refused.Status());
        }));
        using var answer = await server.Client.PostQueryAsync("{ __typename }");

        Assert.Equal("""{"data":{"__typename":"Query"}}""", await answer.Content.ReadAsStringAsync());
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
