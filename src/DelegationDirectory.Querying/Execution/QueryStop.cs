using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace DelegationDirectory.Querying.Execution;

/// <summary>
/// Stops what a database is at work on. Drivers that wait for a server do so by themselves when they are told to give up. SQLite works
/// on the caller's own thread, and has to be told from another; in memory a query has to look for itself.
/// </summary>
internal static class QueryStop
{
    /// <summary>
    /// Has PostgreSQL look, while it works on a statement, whether the client is still there. Told to stop one that it does not have yet, it
    /// stops nothing; the driver waits for a while and hangs up, and the server would work on. Servers that cannot look (before version
    /// 14, and on some systems) do without.
    /// </summary>
    public const string ForHungUp =
        """
        DO $$ BEGIN
          SET client_connection_check_interval = '1s';
        EXCEPTION WHEN undefined_object OR invalid_parameter_value THEN NULL;
        END $$
        """;

    private static readonly AsyncLocal<CancellationToken> Current = new();

    /// <summary>Stops queries on a context when the token is cancelled, until what is given is disposed of, in the caller's own flow.</summary>
    public static CancellationTokenRegistration Register(DbContext context, bool isRelational, CancellationToken cancellationToken)
    {
        if (!isRelational)
            Current.Value = cancellationToken;
        return isRelational && context.Database.GetDbConnection() is SqliteConnection sqlite
            ? cancellationToken.UnsafeRegister(static state => raw.sqlite3_interrupt(((SqliteConnection)state!).Handle), sqlite)
            : default;
    }

    /// <summary>True, unless the query that asks is to stop.</summary>
    /// <param name="row">Something of the row that the query is at: what depends on no row would be asked once.</param>
    /// <exception cref="OperationCanceledException">It is to stop.</exception>
    public static bool GoesOn(object? row)
    {
        Current.Value.ThrowIfCancellationRequested();
        return true;
    }
}
