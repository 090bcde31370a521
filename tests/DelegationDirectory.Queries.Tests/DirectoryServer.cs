using System.Net.Http.Json;
using System.Text.Json;
using DelegationDirectory.Graph;
using DelegationDirectory.Querying.Planning;
using DelegationDirectory.Querying.Text;
using DelegationDirectory.Storage;
using DelegationDirectory.Testing;
using DelegationDirectory.Transport;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DelegationDirectory.Queries.Tests;

/// <summary>The directory with the shipped records, in a database of one provider, asked over HTTP.</summary>
public sealed class DirectoryServer : IAsyncDisposable
{
    private readonly GraphQLTestServer _server;
    private readonly SqliteConnection? _database;

    private readonly Counter _counter;

    private DirectoryServer(GraphQLTestServer server, SqlRecorder sql, Counter counter, SqliteConnection? database)
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
        StartAsync(services => services.AddDirectoryStorage(), planned, configure, new SqlRecorder(), new Counter(), null);

    public static Task<DirectoryServer> SqliteAsync(bool planned = true, Action<GraphQLTransportOptions>? configure = null)
    {
        // The database lives as long as this connection to it is open.
        var database = new SqliteConnection($"DataSource={Guid.NewGuid()};Mode=Memory;Cache=Shared");
        database.Open();
        var sql = new SqlRecorder();
        var counter = new Counter();
        return StartAsync(
            services => services.AddDirectoryStorage(options => counter.CountCompilations(options
                .UseSqlite(database.ConnectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .AddInterceptors(sql, SqliteTextFold.Instance))),
            planned, configure, sql, counter, database);
    }

    public static Task<DirectoryServer> PostgreSqlAsync(string connection, bool planned = true, Action<GraphQLTransportOptions>? configure = null) =>
        StartAsync(
            services => services.AddDirectoryStorage(options => options.UseNpgsql(connection)), planned, configure, new SqlRecorder(), new Counter(), null);

    /// <summary>Changes rows of the database.</summary>
    public async Task ChangeAsync<T>(Action<T> change)
        where T : class
    {
        using var scope = _server.Services.CreateScope();
        await using var context = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<DirectoryContext>>().CreateDbContextAsync();
        await context.Set<T>().AsTracking().ForEachAsync(change);
        await context.SaveChangesAsync();
    }

    /// <summary>Changes the database, which is one of SQLite.</summary>
    public void Execute(string statement)
    {
        using var command = new SqliteCommand(statement, _database);
        command.ExecuteNonQuery();
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

    private static async Task<DirectoryServer> StartAsync(
        Action<IServiceCollection> addStorage, bool planned, Action<GraphQLTransportOptions>? configure,
        SqlRecorder sql, Counter counter, SqliteConnection? database)
    {
        // Nothing is answered from memory: these tests ask what the database is sent.
        var server = await GraphQLTestServer.StartAsync(
            services =>
            {
                addStorage(services);
                services.AddDirectoryGraph();
                services.Configure<PlanningOptions>(options => options.Enabled = planned);
            },
            options =>
            {
                options.MaxCachedAnswerBytes = 0;
                configure?.Invoke(options);
            });
        counter.Listen(server.Services);
        await server.Services.GetRequiredService<DirectoryLoader>().LoadAsync();
        return new DirectoryServer(server, sql, counter, database);
    }
}
