using DelegationDirectory.Testing.PostgreSql;

namespace DelegationDirectory.Benchmarks.Hosts;

/// <summary>A database that hosts are measured on.</summary>
/// <param name="Name">What it is called on command lines.</param>
/// <param name="Title">What it is called in reports.</param>
/// <param name="StartAsync">Starts a server for a run.</param>
internal sealed record DatabaseProvider(string Name, string Title, Func<CancellationToken, Task<IDatabaseServer>> StartAsync)
{
    public static DatabaseProvider Sqlite { get; } = new("sqlite", "SQLite", _ => Task.FromResult<IDatabaseServer>(new SqliteFolder()));

    public static IReadOnlyList<DatabaseProvider> All { get; } =
    [
        Sqlite,
        new("postgresql", "PostgreSQL", _ => Task.FromResult<IDatabaseServer>(new PostgreSql(PostgreSqlCluster.Start(PostgreSql.GivenPrograms)))),
    ];
}
