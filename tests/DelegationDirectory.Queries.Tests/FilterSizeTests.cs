using System.Text.Json;
using DelegationDirectory.Querying.Filtering;

namespace DelegationDirectory.Queries.Tests;

/// <summary>A filter asks for so many operations, written out or in variables, and not for one more (HC0117).</summary>
[Collection(DirectoryCollection.Name)]
public sealed class FilterSizeTests(DirectoryServers servers)
{
    private static readonly int Most = new FilteringOptions().MaxAllowedFilterOperations;

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
    public async Task Lists_and_quantifiers_are_operations_and_joining_them_is_none()
    {
        // Each counts two: a quantifier and a comparison; the joins around them count nothing.
        var pairs = string.Join(' ', Enumerable.Repeat("{ and: [{ not: { delegations: { some: { slug: { in: [\"a\", \"b\"] } } } } }] }", Most / 2));
        var (_, within) = await servers[DirectoryServers.Sqlite].SendAsync($"{{ dialogues(where: {{ or: [{pairs}] }}) {{ totalCount }} }}");
        var (_, beyond) = await servers[DirectoryServers.Sqlite].SendAsync($"{{ dialogues(where: {{ or: [{pairs} {{ delegations: {{ any: true }} }}] }}) {{ totalCount }} }}");

        Assert.False(within.TryGetProperty("errors", out _));
        Assert.Contains("HC0117", beyond.GetProperty("errors")[0].GetRawText(), StringComparison.Ordinal);
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
