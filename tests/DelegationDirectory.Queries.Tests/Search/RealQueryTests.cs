using Xunit.Abstractions;

namespace DelegationDirectory.Queries.Tests.Search;

/// <summary>What people type finds what they mean, the same on every database.</summary>
[Collection(SearchCollection.Name)]
public sealed class RealQueryTests(SearchServers servers, ITestOutputHelper output)
{
    private const int Shown = 3;
    private const double Enough = 0.95;

    public static TheoryData<string> Databases { get; } = [.. SearchServers.Names];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_is_meant_is_among_the_first_three(string database)
    {
        var missed = new List<string>();
        foreach (var query in RealQuery.All)
        {
            var found = await servers.FindAsync(database, query.Text, query.Kinds, Shown);
            if (!found.Any(hit => hit.Found.Split(' ')[1] == query.Expected))
                missed.Add($"{query.Text}: expected {query.Expected}, found {string.Join(", ", found)}");
        }

        var score = 1 - ((double)missed.Count / RealQuery.All.Count);
        output.WriteLine($"{RealQuery.All.Count} queries, {score:P1} found");
        missed.ForEach(output.WriteLine);
        Assert.True(RealQuery.All.Count >= 60);
        Assert.True(score >= Enough, $"{score:P1} found. Missed:\n{string.Join('\n', missed)}");
    }

    [Fact]
    public async Task All_databases_find_the_same_in_the_same_order()
    {
        foreach (var query in RealQuery.All)
        {
            var expected = await servers.FindAsync(SearchServers.InMemory, query.Text, query.Kinds);

            Assert.Equal(expected, await servers.FindAsync(SearchServers.Sqlite, query.Text, query.Kinds));
            Assert.Equal(expected, await servers.FindAsync(SearchServers.PostgreSql, query.Text, query.Kinds));
        }
    }
}
