using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DelegationDirectory.Querying.Execution;

/// <summary>
/// Stops a statement that the database is at work on. Drivers that wait for a server do so by themselves when they are told to give up;
/// SQLite works on the caller's own thread, and has to be told from another.
/// </summary>
internal static class StatementStop
{
    /// <summary>Stops whatever runs on a connection once the token is cancelled, until what is given is disposed of.</summary>
    public static CancellationTokenRegistration Register(DbConnection? connection, CancellationToken cancellationToken) =>
        connection is SqliteConnection sqlite
            ? cancellationToken.UnsafeRegister(static state => raw.sqlite3_interrupt(((SqliteConnection)state!).Handle), sqlite)
            : default;
}
