using DelegationDirectory.Testing.PostgreSql;

namespace DelegationDirectory.Testing;

/// <summary>The databases that behaviour is tested on, by the names that the contract host has for them.</summary>
public static class TestDatabases
{
    public const string InMemory = "inmemory";
    public const string Sqlite = "sqlite";
    public const string PostgreSql = "postgresql";

    public static IReadOnlyList<string> Names { get; } = [InMemory, Sqlite, PostgreSql];

    /// <summary>How to connect to a database that does not exist yet.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static string New(string name) => name switch
    {
        Sqlite => $"Data Source={Guid.NewGuid()};Mode=Memory;Cache=Shared",
        PostgreSql => PostgreSqlCluster.Shared.NewDatabase(),
        _ => Guid.NewGuid().ToString(),
    };
}
