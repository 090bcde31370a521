using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DelegationDirectory.Storage.Databases;

/// <summary>Begins a transaction that reads one revision, whatever is written meanwhile, and that no writer waits for.</summary>
internal static class ReadTransaction
{
    public static async Task<IDbContextTransaction> BeginAsync(DirectoryContext context, CancellationToken cancellationToken)
    {
        if (!context.Database.IsSqlite())
            return await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken).ConfigureAwait(false);

        // By itself a transaction of SQLite would take the lock of writers.
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        var transaction = ((SqliteConnection)context.Database.GetDbConnection()).BeginTransaction(deferred: true);
        return (await context.Database.UseTransactionAsync(transaction, cancellationToken).ConfigureAwait(false))!;
    }
}
