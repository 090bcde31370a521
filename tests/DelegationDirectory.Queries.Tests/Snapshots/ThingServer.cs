using System.Net.Http.Json;
using System.Text.Json;
using DelegationDirectory.Querying;
using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Snapshots;
using DelegationDirectory.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DelegationDirectory.Queries.Tests.Snapshots;

/// <summary>A few things in a database, which is read in one state at a time.</summary>
internal sealed class ThingServer : IAsyncDisposable
{
    public static readonly IReadOnlyList<string> Names = ["one", "three", "two"];

    private readonly SqliteConnection _database;
    private readonly GraphQLTestServer _server;
    private readonly States _states;

    private ThingServer(SqliteConnection database, GraphQLTestServer server, SqlRecorder sql, States states) =>
        (_database, _server, Sql, _states) = (database, server, sql, states);

    public SqlRecorder Sql { get; }

    public int FailuresLeft => _states.Failures;

    public int OpenContexts => _states.Open;

    public static async Task<ThingServer> StartAsync()
    {
        var database = new SqliteConnection($"DataSource={Guid.NewGuid()};Mode=Memory;Cache=Shared");
        await database.OpenAsync();
        var sql = new SqlRecorder();
        var options = new DbContextOptionsBuilder<ThingContext>().UseSqlite(database.ConnectionString).AddInterceptors(sql).Options;
        await using (var context = new ThingContext(options, opened: null))
        {
            await context.Database.EnsureCreatedAsync();
            context.AddRange(Names.Select(name => new Thing { Name = name }));
            await context.SaveChangesAsync();
        }

        var states = new States(options);
        var server = await GraphQLTestServer.StartAsync(
            services => services
                .AddEntityGraph<ThingContext>(new ThingGraph())
                .AddScoped<IDbContextFactory<ThingContext>>(_ => states.Current),
            transport => transport.MaxCachedAnswerBytes = 0);
        return new ThingServer(database, server, sql, states);
    }

    /// <summary>Ends the state that is read; the next request reads a new one.</summary>
    public void Forget() => _states.Next();

    /// <summary>Has the next attempts to read find that the state is gone.</summary>
    public void FailNext(int times) => _states.Failures = times;

    public async Task<string> SendAsync(string query, object? variables = null)
    {
        using var response = await _server.Client.PostAsJsonAsync("/graphql", new { query, variables });
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<JsonElement> AskAsync(string query, object? variables = null)
    {
        using var body = JsonDocument.Parse(await SendAsync(query, variables));
        Assert.False(body.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        return body.RootElement.GetProperty("data").Clone();
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _states.Dispose();
        _database.Dispose();
    }

    internal sealed class Thing
    {
        public required string Name { get; set; }
    }

    private sealed class ThingContext(DbContextOptions<ThingContext> options, States? opened) : DbContext(options)
    {
        public override async ValueTask DisposeAsync()
        {
            opened?.Count(-1);
            await base.DisposeAsync();
        }

        public override void Dispose()
        {
            opened?.Count(-1);
            base.Dispose();
        }

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Thing>().HasKey(thing => thing.Name);
    }

    private sealed class ThingType : Entity<Thing>
    {
        public ThingType()
            : base("Thing", "A thing.")
        {
            Node(thing => thing.Name, "The id.");
            Field("name", thing => thing.Name, "The name.");
        }
    }

    private sealed class ThingGraph : EntityGraph
    {
        public ThingGraph()
        {
            Entity(new ThingType());
            Connection<Thing>("things", "The things.");
        }
    }

    /// <summary>The states, one after another, and how many of their contexts are open.</summary>
    private sealed class States(DbContextOptions<ThingContext> options) : IDisposable
    {
        private CancellationTokenSource _end = new();
        private State? _current;
        private int _open;

        public int Failures { get; set; }

        public int Open => _open;

        public State Current => _current ??= new State(this, options, _end.Token);

        public void Count(int change) => Interlocked.Add(ref _open, change);

        public void Next()
        {
            Dispose();
            _end = new CancellationTokenSource();
            _current = null;
        }

        public void Dispose()
        {
            _end.Cancel();
            _end.Dispose();
        }
    }

    private sealed class State(States states, DbContextOptions<ThingContext> options, CancellationToken ended) : ISnapshotContextFactory<ThingContext>
    {
        public TimeSpan ContextLifetime => TimeSpan.FromMinutes(1);

        public CancellationToken Ended => ended;

        public ThingContext CreateDbContext() => new(options, opened: null);

        public Task<ThingContext> CreateDbContextAsync(CancellationToken cancellationToken = default)
        {
            if (states.Failures > 0)
            {
                states.Failures--;
                throw new SnapshotGoneException("The state is gone.");
            }

            states.Count(1);
            return Task.FromResult(new ThingContext(options, states));
        }
    }
}
