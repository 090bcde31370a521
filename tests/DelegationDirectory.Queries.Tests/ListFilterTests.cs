using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Snapshooter.Xunit;

namespace DelegationDirectory.Queries.Tests;

/// <summary>
/// What a filter asks of lists the database in memory is asked first, list by list, for the keys that the rows are then looked for by. It
/// would otherwise go through the lists anew for every row.
/// </summary>
[Collection(DirectoryCollection.Name)]
public sealed partial class ListFilterTests(DirectoryServers servers)
{
    public static TheoryData<string, string> Filters { get; } = new()
    {
        { "countries", "delegations: { some: { memberAgencies: { some: { delegations: { some: { leads: { some: { rank: { eq: DIGITAL_AMBASSADOR } } } } } } } } }" },
        { "countries", "delegations: { all: { memberAgencies: { none: { delegations: { all: { leads: { any: true } } } } } } }" },
        { "agencies", "parent: { children: { none: { acronym: { neq: null } } } }" },
        { "agencies", "not: { predecessor: { delegations: { some: { dialogue: { year: { gt: 2015 } } } } } }" },
        { "agencies", "children: { any: false }, successors: { some: {} }" },
        { "dialogues", "hostCountry: { agencies: { all: { kind: { neq: EMBASSY }, counterparts: { some: { agency: { leads: { any: true } } } } } } }" },
        { "people", "aliases: { some: { icontains: \"e\" }, none: { startsWith: \"A\" } }" },
        { "series", "or: [{ parties: { all: { people: { some: { aliases: { any: true } } } } } }, { dialogues: { none: { topics: { some: { category: { eq: SECURITY } } } } } }]" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task In_memory_they_find_what_SQL_finds(string field, string where)
    {
        var query = $"{{ {field}(where: {{ {where} }}) {{ totalCount nodes {{ id }} }} }}";
        var expected = (await servers[DirectoryServers.Sqlite].AskAsync(query)).GetRawText();

        Assert.Equal(expected, (await servers[DirectoryServers.InMemory].AskAsync(query)).GetRawText());
        Assert.Equal(expected, (await servers[DirectoryServers.InMemoryUnplanned].AskAsync(query)).GetRawText());
    }

    [Fact]
    public async Task They_take_a_query_for_each_list_and_one_for_each_kind_of_item_behind_links()
    {
        await using var server = await DirectoryServer.InMemoryAsync();
        server.Log.Lowest = LogLevel.Debug;

        // Leads are on the delegation themselves; agencies are on it through seats.
        for (var depth = 0; depth < 6; depth++)
        {
            Assert.Equal(depth, await KeysAsync($"delegations(where: {{ {Nested(depth, "leads: { some: { delegation: {", "} } }")} }})"));
            Assert.Equal(4 * depth, await KeysAsync($"delegations(where: {{ {Nested(depth, "memberAgencies: { some: { delegations: { none: {", "} } } }")} }})"));
        }

        async Task<int> KeysAsync(string field)
        {
            await server.AskAsync($"{{ {field} {{ totalCount }} }}");
            return KeyQuery().Count(PlanOf(server));
        }
    }

    [Fact]
    public async Task Lists_asked_alike_are_one_compiled_query_at_whatever_depth_and_however_many()
    {
        await using var server = await DirectoryServer.InMemoryAsync();
        await AskAsync(Through(3));

        foreach (var where in new[] { Through(4), Through(5), $"or: [{string.Join(' ', Enumerable.Repeat($"{{ {Through(3)} }}", 5))}]" })
        {
            var before = server.Counts;
            await AskAsync(where);
            Assert.InRange(server.Counts.Queries - before.Queries, 0, 1);
        }

        static string Through(int depth) => Nested(depth, "leads: { some: { delegation: {", "} } }");

        Task AskAsync(string where) => server.AskAsync($"{{ delegations(where: {{ {where} }}) {{ totalCount }} }}");
    }

    [Fact]
    public async Task A_plan_prints_the_queries_for_keys_before_those_that_look_for_them()
    {
        const string Query = "query Lists($title: String!) { countries(first: 2, where: { delegations: { some: { memberAgencies: { all: { acronym: { neq: null } } } } } }) { totalCount nodes { name delegations(where: { leads: { some: { title: { contains: $title } } } }) { nodes { slug } } } } }";
        await using var server = await DirectoryServer.InMemoryAsync();
        server.Log.Lowest = LogLevel.Debug;

        await server.AskAsync(Query, new { title = "Ambassador" });

        Snapshot.Match(PlanOf(server));
    }

    private static string Nested(int depth, string open, string close) =>
        string.Concat(Enumerable.Repeat(open, depth)) + "slug: { neq: \"x\" }" + string.Concat(Enumerable.Repeat(close, depth));

    private static string PlanOf(DirectoryServer server) => server.Log.Lines.Last(line => line.Contains("Planned the operation", StringComparison.Ordinal));

    [GeneratedRegex(@"^ *keys p\d+:", RegexOptions.Multiline)]
    private static partial Regex KeyQuery();
}
