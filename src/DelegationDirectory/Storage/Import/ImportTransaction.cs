using System.Globalization;
using DelegationDirectory.Records;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DelegationDirectory.Storage.Import;

/// <summary>Begins the one transaction of an import, which lets no other import in. Whoever reads goes on reading the revision before it.</summary>
internal static class ImportTransaction
{
    /// <summary>What imports of all processes lock; only a number, it means nothing else.</summary>
    private const long PostgreSqlLock = 0x44454C4547;

    /// <summary>The longest that one statement may take before the database is taken for lost.</summary>
    private static readonly TimeSpan StatementTime = TimeSpan.FromMinutes(10);

    public static Task<IDbContextTransaction> BeginAsync(
        DirectoryContext context, TimeSpan patience, IProgress<RecordProgress>? progress, CancellationToken cancellationToken) =>
        context.Database.IsSqlite()
            ? BeginSqliteAsync(context, patience, cancellationToken)
            : BeginPostgreSqlAsync(context, patience, progress, cancellationToken);

    private static async Task<IDbContextTransaction> BeginSqliteAsync(DirectoryContext context, TimeSpan patience, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        connection.DefaultTimeout = (int)Math.Ceiling(patience.TotalSeconds);

        // The lock of SQLite is the one on the file, taken at once (BEGIN IMMEDIATE); the connection tries again until its timeout.
        await context.Database.ExecuteSqlRawAsync("PRAGMA busy_timeout = 0", cancellationToken).ConfigureAwait(false);
        var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        context.Database.SetCommandTimeout(StatementTime);
        return transaction;
    }

    private static async Task<IDbContextTransaction> BeginPostgreSqlAsync(
        DirectoryContext context, TimeSpan patience, IProgress<RecordProgress>? progress, CancellationToken cancellationToken)
    {
        var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        context.Database.SetCommandTimeout(StatementTime);
        var milliseconds = Math.Max(1, (long)patience.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        await context.Database.ExecuteSqlAsync($"SELECT set_config('lock_timeout', {milliseconds}, true)", cancellationToken).ConfigureAwait(false);
        var isFree = await context.Database
            .SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock({PostgreSqlLock}) AS \"Value\"")
            .SingleAsync(cancellationToken)
            .ConfigureAwait(false);
        if (!isFree)
        {
            progress?.Report(new RecordProgress("Waiting for another import", 0, 1));
            await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({PostgreSqlLock})", cancellationToken).ConfigureAwait(false);
        }

        return transaction;
    }
}
