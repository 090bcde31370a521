using System.Net.Http.Json;
using System.Text.Json;
using DelegationDirectory.Graph;
using DelegationDirectory.Querying.Planning;
using DelegationDirectory.Storage;
using DelegationDirectory.Storage.Databases;
using DelegationDirectory.Testing;
using DelegationDirectory.Transport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DelegationDirectory.Queries.Tests;

/// <summary>The directory with the shipped records, in a database of one provider, asked over HTTP.</summary>
public sealed class DirectoryServer : IAsyncDisposable
{
    private readonly GraphQLTestServer _server;
    private readonly Counter _counter;
    private readonly StoredDatabase? _database;

    private DirectoryServer(GraphQLTestServer server, SqlRecorder sql, Counter counter, StoredDatabase? database)
    {
        _server = server;
        _counter = counter;
        _database = database;
        Sql = sql;
    }

    public HttpClient Client => _server.Client;

    public LogRecorder Log => _server.Log;

    public SqlRecorder Sql { get; }

    public Counts Counts => _counter.Now;

    public static Task<DirectoryServer> InMemoryAsync(bool planned = true, Action<GraphQLTransportOptions>? configure = null) =>
        StartAsync(null, planned, configure);

    public static Task<DirectoryServer> SqliteAsync(bool planned = true, Action<GraphQLTransportOptions>? configure = null) =>
        StartAsync(new StoredDatabase(StorageProvider.Sqlite), planned, configure);

    public static Task<DirectoryServer> PostgreSqlAsync(bool planned = true, Action<GraphQLTransportOptions>? configure = null) =>
        StartAsync(new StoredDatabase(StorageProvider.PostgreSQL), planned, configure);

    /// <summary>Changes the database, which is one that lasts; those who read it already go on reading what it was.</summary>
    public async Task ExecuteAsync(string statement)
    {
        await using var context = _server.Services.GetRequiredService<DirectoryDatabase>().CreateContext();
        await context.Database.ExecuteSqlRawAsync(statement);
    }

    public static Task<DirectoryServer> PostgreSqlAsync(string connection, bool planned = true, Action<GraphQLTransportOptions>? configure = null) =>
        StartAsync(new StoredDatabase(StorageProvider.PostgreSQL, connection), planned, configure);

    /// <summary>Changes rows of the database, which is one in memory.</summary>
    public async Task ChangeAsync<T>(Action<T> change)
        where T : class
    {
        using var scope = _server.Services.CreateScope();
        await using var context = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<DirectoryContext>>().CreateDbContextAsync();
        await context.Set<T>().AsTracking().ForEachAsync(change);
        await context.SaveChangesAsync();
    }

    /// <summary>Forgets what has been counted: the database, which is one that lasts, gets a new revision, with the same rows.</summary>
    public async Task RenewAsync()
    {
        await ExecuteAsync("""UPDATE "Revision" SET "Number" = "Number" + 1""");
        await _server.Services.GetRequiredService<IDirectoryStore>().OpenAsync();
    }

    /// <summary>The data of an answer; one with errors, or with another status than 200, fails the test.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null)
    {
        var (status, answer) = await SendAsync(query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{query}\n{errors}");
        Assert.Equal(200, status);
        return answer.GetProperty("data");
    }

    /// <summary>The status and the body of an answer.</summary>
    public async Task<(int Status, JsonElement Body)> SendAsync(string query, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };

        // Under this media type the status tells whether the request was refused.
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        using var response = await Client.SendAsync(request);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
        return ((int)response.StatusCode, body.RootElement.Clone());
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _counter.Dispose();
        _database?.Dispose();
    }

    private static async Task<DirectoryServer> StartAsync(StoredDatabase? database, bool planned, Action<GraphQLTransportOptions>? configure)
    {
        var (sql, counter) = (new SqlRecorder(), new Counter());

        // Nothing is answered from memory: these tests ask what the database is sent.
        var server = await GraphQLTestServer.StartAsync(
            services =>
            {
                if (database is null)
                    services.AddDirectoryStorage();
                else
                    services.AddDirectoryStorage(database.Options, options =>
                    {
                        counter.CountCompilations(options);
                        options.AddInterceptors(sql);
                    });
                services.AddDirectoryGraph();
                services.Configure<PlanningOptions>(options => options.Enabled = planned);
            },
            options =>
            {
                options.MaxCachedAnswerBytes = 0;
                configure?.Invoke(options);
            });
        counter.Listen(server.Services);
        await server.Services.GetRequiredService<IDirectoryStore>().OpenAsync();
        return new DirectoryServer(server, sql, counter, database);
    }
}
