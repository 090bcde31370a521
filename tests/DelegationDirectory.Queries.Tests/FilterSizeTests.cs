using System.Text.Json;
using DelegationDirectory.Querying.Filtering;

namespace DelegationDirectory.Queries.Tests;

/// <summary>A filter asks for so many operations and lists, and goes so far, written out or in variables, and not one more (HC0117).</summary>
[Collection(DirectoryCollection.Name)]
public sealed class FilterSizeTests(DirectoryServers servers)
{
    private static readonly int Most = new FilteringOptions().MaxAllowedFilterOperations;
    private static readonly int MostLists = new FilteringOptions().MaxAllowedFilterLists;
    private static readonly int Deepest = new FilteringOptions().MaxAllowedFilterDepth;

    [Theory]
    [InlineData(DirectoryServers.Sqlite)]
    [InlineData(DirectoryServers.SqliteUnplanned)]
    public async Task As_many_as_allowed_are_answered_and_one_more_is_refused_at_its_field(string server)
    {
        foreach (var isVariable in new[] { false, true })
        {
            var (_, within) = await AskAsync(server, Most, isVariable);
            Assert.False(within.TryGetProperty("errors", out _));

            var (status, beyond) = await AskAsync(server, Most + 1, isVariable);
            Assert.Equal(200, status);
            Assert.Equal("null", beyond.GetProperty("data").GetProperty("refused").GetRawText());
            Assert.True(beyond.GetProperty("data").GetProperty("topics").GetProperty("totalCount").GetInt32() > 0);
            var error = Assert.Single(beyond.GetProperty("errors").EnumerateArray());
            Assert.Equal("[\"refused\"]", error.GetProperty("path").GetRawText());
            Assert.Equal(
                $$"""{"code":"HC0117","filterOperations":{{Most + 1}},"maxAllowedFilterOperations":{{Most}}}""", error.GetProperty("extensions").GetRawText());
            Assert.Contains($"{Most}", error.GetProperty("message").GetString()!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Quantifiers_are_operations_and_joining_them_is_none()
    {
        // Eight and one: comparisons and a quantifier; the joins around them count nothing.
        var comparisons = string.Join(' ', Enumerable.Repeat("{ and: [{ not: { slug: { in: [\"a\", \"b\"] } } }] }", 7));
        var pairs = string.Join(' ', Enumerable.Repeat($"{{ delegations: {{ some: {{ or: [{comparisons}] }} }} }}", Most / 8));
        var (_, within) = await servers[DirectoryServers.Sqlite].SendAsync($"{{ dialogues(where: {{ or: [{pairs}] }}) {{ totalCount }} }}");
        var (_, beyond) = await servers[DirectoryServers.Sqlite].SendAsync($"{{ dialogues(where: {{ or: [{pairs} {{ delegations: {{ any: true }} }}] }}) {{ totalCount }} }}");

        Assert.False(within.TryGetProperty("errors", out _));
        Assert.Contains("HC0117", beyond.GetProperty("errors")[0].GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DirectoryServers.InMemory)]
    [InlineData(DirectoryServers.Sqlite)]
    [InlineData(DirectoryServers.SqliteUnplanned)]
    public async Task As_many_lists_as_allowed_are_asked_of_and_one_more_is_refused(string server)
    {
        var (_, within) = await servers[server].SendAsync(Lists(MostLists));
        var (_, beyond) = await servers[server].SendAsync(Lists(MostLists + 1));

        Assert.False(within.TryGetProperty("errors", out _));
        Assert.Equal(
            $$"""{"code":"HC0117","filterLists":{{MostLists + 1}},"maxAllowedFilterLists":{{MostLists}}}""",
            beyond.GetProperty("errors")[0].GetProperty("extensions").GetRawText());

        static string Lists(int count) =>
            $"{{ dialogues(where: {{ or: [{string.Join(' ', Enumerable.Range(0, count).Select(i => $"{{ delegations: {{ some: {{ slug: {{ eq: \"{i}\" }} }} }} }}"))}] }}) {{ totalCount }} }}";
    }

    [Theory]
    [InlineData(DirectoryServers.InMemory, "parent")]
    [InlineData(DirectoryServers.InMemory, "children", "some")]
    [InlineData(DirectoryServers.InMemory, "children", "none")]
    [InlineData(DirectoryServers.Sqlite, "parent")]
    [InlineData(DirectoryServers.Sqlite, "children", "some")]
    [InlineData(DirectoryServers.Sqlite, "children", "all")]
    [InlineData(DirectoryServers.PostgreSql, "children", "some")]
    [InlineData(DirectoryServers.PostgreSql, "children", "none")]
    public async Task A_filter_goes_as_far_as_allowed_and_not_once_more(string server, string field, string? quantifier = null)
    {
        var (_, within) = await servers[server].SendAsync(Through(Deepest));
        var (_, beyond) = await servers[server].SendAsync(Through(Deepest + 1));

        Assert.False(within.TryGetProperty("errors", out _));
        Assert.Equal(
            $$"""{"code":"HC0117","maxAllowedFilterDepth":{{Deepest}}}""", beyond.GetProperty("errors")[0].GetProperty("extensions").GetRawText());

        string Through(int steps)
        {
            var filter = "{ slug: { neq: \"x\" } }";
            for (var i = 0; i < steps; i++)
                filter = quantifier is null ? $"{{ {field}: {filter} }}" : $"{{ {field}: {{ {quantifier}: {filter} }} }}";
            return $"{{ agencies(where: {filter}) {{ totalCount }} }}";
        }
    }

    private Task<(int Status, JsonElement Body)> AskAsync(string server, int operations, bool isVariable)
    {
        var conditions = Enumerable.Range(0, operations).Select(i => $"x{i}").ToList();
        return isVariable
            ? servers[server].SendAsync(
                "query($where: TopicFilterInput) { refused: topics(where: $where) { totalCount } topics { totalCount } }",
                new { where = new { or = conditions.Select(text => new { name = new { eq = text } }) } })
            : servers[server].SendAsync(
                $"{{ refused: topics(where: {{ or: [{string.Join(' ', conditions.Select(text => $"{{ name: {{ eq: \"{text}\" }} }}"))}] }}) {{ totalCount }} topics {{ totalCount }} }}");
    }
}
