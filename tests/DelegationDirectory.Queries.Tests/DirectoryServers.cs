namespace DelegationDirectory.Queries.Tests;

/// <summary>One server for each provider and way of execution, shared by all tests, which run one after another: what one of them sends to the database is its own.</summary>
public sealed class DirectoryServers : IAsyncLifetime
{
    public const string InMemory = "InMemory";
    public const string Sqlite = "Sqlite";
    public const string InMemoryUnplanned = "InMemory, field by field";
    public const string SqliteUnplanned = "Sqlite, field by field";
    public const string PostgreSql = "PostgreSQL";
    public const string PostgreSqlUnplanned = "PostgreSQL, field by field";

    public static TheoryData<string> Providers { get; } = [InMemory, Sqlite, PostgreSql];

    private readonly Dictionary<string, DirectoryServer> _servers = [];

    public DirectoryServer this[string provider] => _servers[provider];

    public async Task InitializeAsync()
    {
        _servers[InMemory] = await DirectoryServer.InMemoryAsync();
        _servers[Sqlite] = await DirectoryServer.SqliteAsync();
        _servers[InMemoryUnplanned] = await DirectoryServer.InMemoryAsync(planned: false);
        _servers[SqliteUnplanned] = await DirectoryServer.SqliteAsync(planned: false);
        _servers[PostgreSql] = await DirectoryServer.PostgreSqlAsync();
        _servers[PostgreSqlUnplanned] = await DirectoryServer.PostgreSqlAsync(planned: false);
    }

    public async Task DisposeAsync()
    {
        foreach (var server in _servers.Values)
            await server.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class DirectoryCollection : ICollectionFixture<DirectoryServers>
{
    public const string Name = "directory";
}
