using DelegationDirectory.Querying.Planning;

namespace DelegationDirectory.Queries.Tests;

/// <summary>One operation makes the server compile so many queries, and not one more.</summary>
[Collection(DirectoryCollection.Name)]
public sealed class QueryBudgetTests(DirectoryServers servers)
{
    private static readonly int Most = new PlanningOptions().MaxQueriesPerOperation;

    [Theory]
    [InlineData(DirectoryServers.InMemory, "")]
    [InlineData(DirectoryServers.Sqlite, "")]
    [InlineData(DirectoryServers.Sqlite, "nodes(ids: []) { id }")]
    public async Task As_many_different_queries_as_allowed_are_run_and_an_operation_that_needs_another_is_refused(string server, string beside)
    {
        var (_, within) = await servers[server].SendAsync($"{{ {beside} {Different(Most)} }}");
        var (status, beyond) = await servers[server].SendAsync($"{{ {beside} {Different(Most + 1)} }}");

        Assert.False(within.TryGetProperty("errors", out _));
        Assert.Equal(400, status);
        var error = Assert.Single(beyond.GetProperty("errors").EnumerateArray());
        Assert.Equal($$"""{"maxAllowedQueries":{{Most}}}""", error.GetProperty("extensions").GetRawText());
        Assert.False(beyond.TryGetProperty("data", out _));
    }

    [Fact]
    public async Task Field_by_field_a_field_that_needs_one_query_too_many_is_refused()
    {
        var (status, beyond) = await servers[DirectoryServers.SqliteUnplanned].SendAsync($"{{ {Different(Most + 1)} }}");

        Assert.Equal(200, status);
        var error = Assert.Single(beyond.GetProperty("errors").EnumerateArray());
        Assert.Equal($"[\"a{Most}\"]", error.GetProperty("path").GetRawText());
        Assert.Equal($$"""{"maxAllowedQueries":{{Most}}}""", error.GetProperty("extensions").GetRawText());
        Assert.Equal("null", beyond.GetProperty("data").GetProperty($"a{Most}").GetRawText());
    }

    [Fact]
    public async Task Queries_that_differ_in_nothing_but_values_are_one()
    {
        var fields = Enumerable.Range(0, 2 * Most).Select(i => $"a{i}: topics(where: {{ name: {{ eq: \"{i}\" }} }}) {{ totalCount }}");
        var (_, body) = await servers[DirectoryServers.Sqlite].SendAsync($"{{ {string.Join(' ', fields)} }}");

        Assert.False(body.TryGetProperty("errors", out _));
    }

    /// <summary>Root fields each of which compares in another way.</summary>
    private static string Different(int count)
    {
        string[] operations = ["eq", "neq", "contains", "ncontains", "startsWith", "nstartsWith", "ieq"];
        return string.Join(' ', Enumerable.Range(0, count).Select(i =>
            $"a{i}: topics(where: {{ name: {{ {operations[i % 7]}: \"x\" }} description: {{ {operations[i / 7]}: \"x\" }} }}) {{ totalCount }}"));
    }
}
