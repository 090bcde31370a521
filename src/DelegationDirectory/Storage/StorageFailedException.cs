using System.Globalization;
using DelegationDirectory.Storage.Databases;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace DelegationDirectory.Storage;

/// <summary>A database could not be written or read. The message says which, why, and what to do.</summary>
/// <param name="message">The message.</param>
public sealed class StorageFailedException(string message) : Exception(message)
{
    private const int SqliteError = 1;
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteReadOnly = 8;
    private const int SqliteInputOutput = 10;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;

    /// <summary>A failure in words; null for one that is not the database's.</summary>
    /// <param name="failure">What was thrown.</param>
    /// <param name="database">The database that was in use.</param>
    /// <param name="patience">How long a lock was waited for.</param>
    internal static StorageFailedException? Of(Exception failure, DirectoryDatabase database, TimeSpan patience = default)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            var (found, remedy) = cause switch
            {
                SqliteException sqlite => Words(sqlite, patience),
                PostgresException postgres => Words(postgres, patience),
                NpgsqlException or TimeoutException => (
                    $"the connection failed ({Sentence(cause.Message)})",
                    "See that the database runs and can be reached, and try again."),
                _ => ("", ""),
            };
            if (found.Length > 0)
                return new StorageFailedException($"{database}: {found}. {remedy}");
        }

        return null;
    }

    private static (string Found, string Remedy) Words(SqliteException failure, TimeSpan patience) => failure.SqliteErrorCode switch
    {
        SqliteBusy or SqliteLocked => Locked(patience),
        SqliteReadOnly => ("the file cannot be written", "Let this user write the file and its folder."),
        SqliteFull => ("there is no space left", "Make room on the disk of the file, and try again."),
        SqliteInputOutput => ($"reading or writing the file failed ({Sentence(failure.Message)})", "See that the disk is well and has space, and try again."),
        SqliteCannotOpen => ("the file cannot be opened", "Name a file in a folder that exists and that this user may write in."),
        SqliteError when failure.Message.Contains("no such table", StringComparison.Ordinal) => NoSchema,
        _ => (Sentence(failure.Message), "See the log of the database."),
    };

    private static (string Found, string Remedy) Words(PostgresException failure, TimeSpan patience) => failure.SqlState switch
    {
        PostgresErrorCodes.LockNotAvailable => Locked(patience),
        PostgresErrorCodes.DiskFull => ("there is no space left", "Make room on the disk of the database, and try again."),
        PostgresErrorCodes.ReadOnlySqlTransaction => ("it is a standby, or read-only", "Name the primary in the connection string."),
        PostgresErrorCodes.UndefinedTable => NoSchema,
        PostgresErrorCodes.InvalidCatalogName => ("there is no such database", "Run `migrate`, which makes it."),
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow => (
            $"the database is being stopped or started ({Sentence(failure.MessageText)})", "Try again when it runs."),
        _ => ($"{Sentence(failure.MessageText)} ({failure.SqlState})", "See the log of the database."),
    };

    private static (string Found, string Remedy) NoSchema => ("it has no tables yet, or not all of them", "Run `migrate` first.");

    private static (string Found, string Remedy) Locked(TimeSpan patience) => (
        string.Create(CultureInfo.InvariantCulture, $"another import, or somebody else who writes, held a lock for {patience.TotalSeconds:0.#} s"),
        "Try again when they are done.");

    private static string Sentence(string message) => message.TrimEnd('.');
}
