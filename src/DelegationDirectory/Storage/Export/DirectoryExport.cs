using DelegationDirectory.Records;
using DelegationDirectory.Storage.Databases;
using DelegationDirectory.Storage.Import;
using DelegationDirectory.Storage.Serving;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Storage.Export;

/// <summary>Writes records back into files: the same records, the same bytes, wherever they were kept.</summary>
public static class DirectoryExport
{
    /// <summary>Exports the records of a source.</summary>
    /// <param name="source">Where the records are.</param>
    /// <param name="folder">The folder to write; one that holds anything but records is refused.</param>
    /// <param name="cancellationToken">Stops the export; nothing is written then.</param>
    /// <exception cref="InvalidRecordsException">The records have faults.</exception>
    /// <exception cref="IOException">The folder cannot be written, or may not be.</exception>
    public static Task RunAsync(RecordSource source, string folder, CancellationToken cancellationToken = default)
    {
        var records = RecordReader.Check(source);
        return WriteAsync(
            folder,
            kind => records.InOrder(kind).Select(record => KeyValuePair.Create(record.Key, record.Json)).ToAsyncEnumerable(),
            cancellationToken);
    }

    /// <summary>Exports the records of a database: those of one revision.</summary>
    /// <param name="database">The database.</param>
    /// <param name="folder">The folder to write; one that holds anything but records is refused.</param>
    /// <param name="cancellationToken">Stops the export; nothing is written then.</param>
    /// <exception cref="StorageFailedException">The database cannot be read.</exception>
    /// <exception cref="IOException">The folder cannot be written, or may not be.</exception>
    public static async Task RunAsync(DirectoryDatabase database, string folder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        try
        {
            await database.CheckAsync(cancellationToken).ConfigureAwait(false);
            await using var context = database.CreateContext();
            await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await context.Database.ExecuteSqlRawAsync(database.BeginRead, cancellationToken).ConfigureAwait(false);
            if (await RevisionQuery.RunAsync(context, cancellationToken).ConfigureAwait(false) is null)
                throw new StorageFailedException($"{database} holds no records yet. Run `import` first.");
            await WriteAsync(folder, kind => StoredRecords.TextsAsync(context, kind, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (StorageFailedException.Of(failure, database) is { } words)
        {
            throw words;
        }
    }

    private static async Task WriteAsync(
        string path, Func<Type, IAsyncEnumerable<KeyValuePair<string, string>>> records, CancellationToken cancellationToken)
    {
        try
        {
            using var folder = new ExportFolder(path);
            foreach (var kind in RecordReader.Kinds)
                await RecordFolderWriter.WriteAsync(folder.Path, kind, records(kind), cancellationToken).ConfigureAwait(false);
            folder.Complete();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Not as the cause: the reason fits into the line.
            throw new IOException($"{path} cannot be written: {failure.Message}");
        }
    }
}
