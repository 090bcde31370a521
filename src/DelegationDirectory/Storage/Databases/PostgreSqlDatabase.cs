using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DelegationDirectory.Storage.Databases;

/// <summary>The directory in PostgreSQL, which many machines may ask.</summary>
internal sealed class PostgreSqlDatabase : DirectoryDatabase
{
    /// <summary>Statements come again and again with other values, so each is prepared once on each connection. What the setting says goes first.</summary>
    private const string Defaults = "Max Auto Prepare=100;Auto Prepare Min Usages=2;Application Name=delegation-directory;";

    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(750);
    private static readonly TimeSpan NewsPatience = TimeSpan.FromSeconds(5);
    private const int MostAttempts = 20;
    private static readonly TimeSpan AttemptInterval = TimeSpan.FromMilliseconds(250);

    private readonly NpgsqlConnectionStringBuilder _connection;

    /// <param name="connectionString">As the setting has it.</param>
    public PostgreSqlDatabase(string connectionString) => _connection = new NpgsqlConnectionStringBuilder(Defaults + connectionString);

    public override StorageProvider Provider => StorageProvider.PostgreSQL;

    public override string ToString() => $"the PostgreSQL database {_connection.Database ?? _connection.Username} at {_connection.Host}:{_connection.Port}";

    public override PostgreSqlDirectoryContext CreateContext(Action<DbContextOptionsBuilder>? configure = null) =>
        new(Options<PostgreSqlDirectoryContext>(
            options => options.UseNpgsql(
                _connection.ConnectionString, postgres => postgres.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)),
            configure));

    internal override string BeginRead => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

    internal override Task ListenAsync(DirectoryContext context, CancellationToken cancellationToken)
    {
        // A database that is gone without a word is noticed within this time.
        context.Database.SetCommandTimeout(NewsPatience);
        return context.Database.ExecuteSqlRawAsync($"LISTEN {RevisionRow.Channel}", cancellationToken);
    }

    /// <summary>Word may be lost on the way, for one where a pooler stands between, so it is not waited for longer than this.</summary>
    internal override Task WaitForNewsAsync(DirectoryContext context, CancellationToken cancellationToken) =>
        ((NpgsqlConnection)context.Database.GetDbConnection()).WaitAsync(PollInterval, cancellationToken);

    /// <remarks>
    /// EF Core locks its own table for as long as it migrates. Those who come at the same time may still meet when they make the
    /// database or that table, where all but one fail; they go on when it is there.
    /// </remarks>
    private protected override async Task MigrateAsync(DirectoryContext context, string? target, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await context.Database.MigrateAsync(target, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (PostgresException failure) when (attempt < MostAttempts && failure.SqlState is
                PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.DuplicateTable or PostgresErrorCodes.UniqueViolation)
            {
                await Task.Delay(AttemptInterval, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
