using System.Data.Common;
using System.Globalization;
using DelegationDirectory.Querying.Snapshots;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DelegationDirectory.Storage.Serving;

/// <summary>
/// Whenever a connection is opened, begins a transaction on it that reads one state of the database, and makes sure that this is the
/// revision it should be. It ends with the connection.
/// </summary>
/// <param name="begin">The statement that begins such a transaction.</param>
/// <param name="revision">The revision that it should be.</param>
/// <param name="moved">Told of a later one.</param>
internal sealed class ReadPin(string begin, DirectoryRevision revision, Action<DirectoryRevision> moved) : DbConnectionInterceptor
{
    // The first query of the transaction is what fixes the state that it reads.
    private readonly string _statements = $"""{begin}; SELECT "Number", "Id", "ChangedAt" FROM "Revision" """;

    /// <exception cref="NotSupportedException">Always: what reads one state is opened asynchronously.</exception>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => throw new NotSupportedException();

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        var found = await ReadAsync(connection, cancellationToken).ConfigureAwait(false);
        if (found is null || found.IsBefore(revision))
            throw new StaleReadException(found);
        if (found.IsSameAs(revision))
            return;
        moved(found);
        throw new SnapshotGoneException(string.Create(
            CultureInfo.InvariantCulture, $"Revision {revision.Number} is asked for; the directory is at {found.Number}."));
    }

    private async Task<DirectoryRevision?> ReadAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = _statements;
        await using var rows = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        return await rows.ReadAsync(cancellationToken).ConfigureAwait(false)
            ? new DirectoryRevision(rows.GetString(1), rows.GetFieldValue<DateTimeOffset>(2)) { Number = rows.GetInt64(0) }
            : null;
    }
}
