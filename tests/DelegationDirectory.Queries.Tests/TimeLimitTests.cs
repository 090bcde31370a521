namespace DelegationDirectory.Queries.Tests;

/// <summary>
/// When an operation's time is up, what the database is at work on for it is stopped as well (HC0045). The questions here would take hours:
/// a test that ends has seen them stopped.
/// </summary>
public sealed class TimeLimitTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(300);

    /// <summary>Through lists within lists within lists, for something that no row has.</summary>
    private static string EndlessFilter { get; } =
        string.Concat(Enumerable.Repeat("delegations: { some: { dialogue: { ", 8)) + "title: { eq: \"none\" }" + string.Concat(Enumerable.Repeat(" } } }", 8));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_statement_of_SQLite_is_stopped(bool planned)
    {
        await using var server = await DirectoryServer.SqliteAsync(planned, options => options.ExecutionTimeout = Limit);
        await server.ExecuteAsync("ALTER TABLE Topic RENAME TO Topics");
        await server.ExecuteAsync("""
            CREATE VIEW Topic AS
            WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 1000000000000)
            SELECT * FROM Topics WHERE (SELECT COUNT(*) FROM numbers) > 0
            """);

        await AssertStoppedAsync(server, "{ topics { nodes { slug } } }");
        await AssertStoppedAsync(server, "{ topics { totalCount } }");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_search_in_memory_is_stopped(bool planned)
    {
        await using var server = await DirectoryServer.InMemoryAsync(planned, options => options.ExecutionTimeout = Limit);

        await AssertStoppedAsync(server, $"{{ dialogues(where: {{ {EndlessFilter} }}) {{ nodes {{ slug }} }} }}");
        await AssertStoppedAsync(server, $"{{ dialogues(where: {{ {EndlessFilter} }}) {{ totalCount }} }}");
    }

    private static async Task AssertStoppedAsync(DirectoryServer server, string query)
    {
        var (status, body) = await server.SendAsync(query);
        Assert.Equal(400, status);
        Assert.Equal("""{"code":"HC0045"}""", body.GetProperty("errors")[0].GetProperty("extensions").GetRawText());

        // EF Core logs that SQLite was interrupted; to the server itself nothing failed.
        Assert.DoesNotContain(server.Log.Lines, line => line.Contains("Trace id", StringComparison.Ordinal));

        Assert.Equal(200, (await server.SendAsync("{ countries(first: 1) { nodes { code } } }")).Status);
    }
}
