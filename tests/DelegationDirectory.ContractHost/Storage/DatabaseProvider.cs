using DelegationDirectory.Querying.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DelegationDirectory.ContractHost.Storage;

/// <summary>A database that the rows may be kept in.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="DefaultConnection">The connection string when none is given.</param>
/// <param name="Use">Sets a context up for a connection string.</param>
public sealed record DatabaseProvider(string Name, string DefaultConnection, Action<DbContextOptionsBuilder, string> Use)
{
    /// <summary>All of them, the default first.</summary>
    public static IReadOnlyList<DatabaseProvider> All { get; } =
    [
        new("inmemory", "contract", (options, name) => options.UseInMemoryDatabase(name)),
        new("sqlite", "Data Source=contract;Mode=Memory;Cache=Shared", UseSqlite),
        new("postgresql", "Host=localhost;Username=postgres;Database=contract", UsePostgreSql),
    ];

    /// <summary>The provider of that name.</summary>
    public static DatabaseProvider Get(string name) =>
        All.FirstOrDefault(provider => provider.Name == name)
            ?? throw new ArgumentException($"found \"{name}\"; allowed: {string.Join(", ", All.Select(provider => provider.Name))}", nameof(name));

    // A joined statement with several collections has SQLite build whole join tables for every request.
    private static void UseSqlite(DbContextOptionsBuilder options, string connection) =>
        options
            .UseSqlite(new SqliteConnectionStringBuilder(connection).ConnectionString, sqlite => sqlite
                .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
                .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .AddInterceptors(SqlitePragmas.Instance, SqliteTextFold.Instance);

    private static void UsePostgreSql(DbContextOptionsBuilder options, string connection) =>
        options.UseNpgsql(Tuned(connection), postgres => postgres
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery));

    /// <summary>
    /// Statements come again and again with other values: each is prepared once on each connection, which is handed on without a
    /// reset, since nothing here changes its state. A connection string that says otherwise is obeyed.
    /// </summary>
    private static string Tuned(string connection) => new NpgsqlConnectionStringBuilder
    {
        ConnectionString = $"Max Auto Prepare=100;Auto Prepare Min Usages=2;No Reset On Close=true;{connection}",
    }.ConnectionString;
}
