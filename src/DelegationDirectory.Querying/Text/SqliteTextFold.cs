using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DelegationDirectory.Querying.Text;

/// <summary>Defines <see cref="TextFold"/> on connections to SQLite, which takes functions from the program that opens them.</summary>
public sealed class SqliteTextFold : DbConnectionInterceptor
{
    private SqliteTextFold()
    {
    }

    /// <summary>The interceptor, for the options of a context.</summary>
    public static SqliteTextFold Instance { get; } = new();

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Define(connection);

    /// <inheritdoc/>
    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Define(connection);
        return Task.CompletedTask;
    }

    private static void Define(DbConnection connection) =>
        ((SqliteConnection)connection).CreateFunction(TextFold.FunctionName, static (string? text) => TextFold.Fold(text), isDeterministic: true);
}
