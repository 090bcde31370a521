using System.Diagnostics;
using System.Net.Http.Json;
using DelegationDirectory.Model;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Queries.Tests;

/// <summary>
/// When an operation's time is up, what the database is at work on for it is stopped as well (HC0045). The questions here would take
/// minutes in memory, and hours elsewhere: a test that ends has seen them stopped.
/// </summary>
public sealed class TimeLimitTests
{
    private const int LengthOfNotes = 1_000_000;
    private const int MostAttempts = 50;

    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(300);

    /// <summary>What every note is looked through for, in vain.</summary>
    private static string LongSearch { get; } =
        $"or: [{string.Join(' ', Enumerable.Range(0, 20).Select(i => $"{{ note: {{ icontains: \"{i}\" }} }}"))}]";

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
    public async Task A_statement_of_PostgreSQL_is_stopped_on_the_server(bool planned)
    {
        var connection = TestDatabases.New(TestDatabases.PostgreSql);
        await using var server = await DirectoryServer.PostgreSqlAsync(connection, planned, options => options.ExecutionTimeout = Limit);
        await using var topics = await EndlessTopics.MakeAsync(connection);

        foreach (var query in new[] { "{ topics { nodes { slug } } }", "{ topics { totalCount } }" })
        {
            // Time may be up before the server has the statement; this is about one that it had.
            var hadIt = false;
            for (var attempt = 0; attempt < MostAttempts && !hadIt; attempt++)
            {
                var asked = AssertTimeIsUpAsync(server, query);
                hadIt = await topics.AreAskedForDuringAsync(asked);
                await asked;
            }

            Assert.True(hadIt);
            Assert.NotEqual("active", await topics.SettleAsync());
            await AssertIsWellAsync(server);
        }
    }

    [Fact]
    public async Task A_statement_of_PostgreSQL_ends_when_who_asked_is_gone()
    {
        var connection = TestDatabases.New(TestDatabases.PostgreSql);
        await using var server = await ServerProcess.StartProjectAsync(
            "tests/DelegationDirectory.ContractHost", "/counters", "--provider", TestDatabases.PostgreSql, "--connection", connection);
        await using var topics = await EndlessTopics.MakeAsync(connection);
        var asked = server.Client.PostAsJsonAsync("/graphql", new { query = "{ topics { nodes { id } } }" });
        await topics.BeginAsync();

        using (var process = Process.GetProcessById(server.Id))
            process.Kill();

        await Assert.ThrowsAsync<HttpRequestException>(() => asked);
        Assert.Null(await topics.SettleAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_search_in_memory_is_stopped(bool planned)
    {
        await using var server = await DirectoryServer.InMemoryAsync(planned, options => options.ExecutionTimeout = Limit);
        var note = new string('É', LengthOfNotes);
        await server.ChangeAsync<Dialogue>(dialogue => dialogue.Note = note);

        await AssertStoppedAsync(server, $"{{ dialogues(where: {{ {LongSearch} }}) {{ nodes {{ slug }} }} }}");
        await AssertStoppedAsync(server, $"{{ dialogues(where: {{ {LongSearch} }}) {{ totalCount }} }}");
        await AssertStoppedAsync(server, $"{{ series(where: {{ dialogues: {{ some: {{ {LongSearch} }} }} }}) {{ totalCount }} }}");
    }

    private static async Task AssertStoppedAsync(DirectoryServer server, string query)
    {
        await AssertTimeIsUpAsync(server, query);
        await AssertIsWellAsync(server);
    }

    private static async Task AssertTimeIsUpAsync(DirectoryServer server, string query)
    {
        var (status, body) = await server.SendAsync(query);
        Assert.Equal(400, status);
        Assert.Equal("""{"code":"HC0045"}""", body.GetProperty("errors")[0].GetProperty("extensions").GetRawText());

        // EF Core logs that the database was interrupted; to the server itself nothing failed.
        Assert.DoesNotContain(server.Log.Lines, line => line.Contains("Trace id", StringComparison.Ordinal));
    }

    /// <summary>The limit is short, so on a machine with much else to do a good request may need more than one attempt.</summary>
    private static async Task AssertIsWellAsync(DirectoryServer server)
    {
        for (var attempt = 1; attempt < MostAttempts; attempt++)
            if (await AskAsync() == 200)
                return;
        Assert.Equal(200, await AskAsync());

        async Task<int> AskAsync() => (await server.SendAsync("{ countries(first: 1) { nodes { code } } }")).Status;
    }
}
