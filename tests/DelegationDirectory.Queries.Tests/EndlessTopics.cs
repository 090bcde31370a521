using Npgsql;

namespace DelegationDirectory.Queries.Tests;

/// <summary>The topics of a PostgreSQL database, made so that whoever asks for one waits for hours; and what the server is doing about it.</summary>
public sealed class EndlessTopics : IAsyncDisposable
{
    private const string Make =
        """
        ALTER TABLE "Topic" RENAME TO "Topics";
        CREATE VIEW "Topic" AS SELECT * FROM "Topics"
        WHERE (SELECT COUNT(*) FROM generate_series(1, 100000), generate_series(1, 100000) b, generate_series(1, 100000) c) > 0
        """;

    private const string State =
        """
        SELECT min(state) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE 'SELECT%FROM "Topic" AS%'
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly NpgsqlConnection _connection;

    private EndlessTopics(NpgsqlConnection connection) => _connection = connection;

    public static async Task<EndlessTopics> MakeAsync(string database)
    {
        var topics = new EndlessTopics(new NpgsqlConnection(database));
        await topics._connection.OpenAsync();
        await topics.ExecuteAsync(Make);
        return topics;
    }

    /// <summary>Waits until a statement for topics is being worked on.</summary>
    public async Task BeginAsync() => Assert.Equal("active", await WaitAsync(state => state == "active"));

    /// <summary>Whether a statement for topics is seen to be worked on before a request ends.</summary>
    public async Task<bool> AreAskedForDuringAsync(Task request)
    {
        var isSeen = false;
        while (!isSeen && !request.IsCompleted)
            isSeen = await ExecuteAsync(State) is "active";
        return isSeen;
    }

    /// <summary>Waits until none is.</summary>
    /// <returns>What a connection on which topics were asked for last is doing; null when there is none.</returns>
    public Task<string?> SettleAsync() => WaitAsync(state => state != "active");

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task<string?> WaitAsync(Predicate<string?> isReached)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var state = await ExecuteAsync(State) as string;
            if (isReached(state) || patience.IsCancellationRequested)
                return state;
            await Task.Delay(Pause);
        }
    }

    private async Task<object?> ExecuteAsync(string statement)
    {
        await using var command = new NpgsqlCommand(statement, _connection);
        return await command.ExecuteScalarAsync();
    }
}
