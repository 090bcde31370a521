using System.Globalization;
using DelegationDirectory.Records;
using DelegationDirectory.Storage.Databases;
using DelegationDirectory.Storage.Serving;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Storage.Import;

/// <summary>
/// Makes a database say what records say, in one transaction: it holds the old revision or the new one, whatever happens meanwhile. What the
/// records do not change is not written.
/// </summary>
public sealed class DirectoryImport
{
    private readonly DirectoryDatabase _database;
    private readonly Action<DbContextOptionsBuilder>? _configure;

    /// <param name="database">The database, whose schema is up to date.</param>
    public DirectoryImport(DirectoryDatabase database)
        : this(database, configure: null)
    {
    }

    internal DirectoryImport(DirectoryDatabase database, Action<DbContextOptionsBuilder>? configure)
    {
        _database = database;
        _configure = configure;
    }

    /// <summary>Checks the records, and only when there is no fault in any of them compares and writes them.</summary>
    /// <param name="source">Where the records are.</param>
    /// <param name="options">How it is done.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellationToken">Stops the import; nothing is changed then.</param>
    /// <exception cref="InvalidRecordsException">The records have faults.</exception>
    /// <exception cref="StorageFailedException">The database could not be read or written; it is at the revision that it was at.</exception>
    public async Task<ImportSummary> RunAsync(
        RecordSource source, ImportOptions options, IProgress<RecordProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var records = RecordReader.Check(source, progress);
        try
        {
            await _database.CheckAsync(cancellationToken).ConfigureAwait(false);
            await using var context = _database.CreateContext(_configure);
            context.ChangeTracker.AutoDetectChangesEnabled = false;
            return options.IsDryRun
                ? await CompareAsync(context, records, progress, cancellationToken).ConfigureAwait(false)
                : await WriteAsync(context, records, options, progress, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (StorageFailedException.Of(failure, _database, options.Patience) is { } words)
        {
            throw words;
        }
    }

    private async Task<ImportSummary> CompareAsync(
        DirectoryContext context, RecordSet records, IProgress<RecordProgress>? progress, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await context.Database.ExecuteSqlRawAsync(_database.BeginRead, cancellationToken).ConfigureAwait(false);
        var summary = new ImportSummary { Revision = await RevisionQuery.RunAsync(context, cancellationToken).ConfigureAwait(false) };
        var done = 0;
        foreach (var kind in RecordReader.Kinds)
        {
            var changes = RecordComparison.CompareAsync(context, kind, records.InOrder(kind), cancellationToken);
            await foreach (var change in changes.ConfigureAwait(false))
            {
                summary.Add(RecordReader.NameOf(kind), change);
                progress?.Report(new RecordProgress("Comparing", change.Record is null ? done : ++done, records.Count));
            }
        }

        return summary;
    }

    private static async Task<ImportSummary> WriteAsync(
        DirectoryContext context, RecordSet records, ImportOptions options, IProgress<RecordProgress>? progress, CancellationToken cancellationToken)
    {
        await using var transaction = await ImportTransaction.BeginAsync(context, options.Patience, progress, cancellationToken).ConfigureAwait(false);
        var summary = new ImportSummary { Revision = await RevisionQuery.RunAsync(context, cancellationToken).ConfigureAwait(false) };
        if (options.IsForEmptyOnly && summary.Revision is not null)
            return summary;

        var counterparts = new CounterpartUpdate();
        var writer = new RecordWriter(context, counterparts);
        using var fingerprint = new RecordFingerprint();
        var done = 0;
        foreach (var kind in RecordReader.Kinds)
        {
            var name = RecordReader.NameOf(kind);
            var changes = RecordComparison.CompareAsync(context, kind, records.InOrder(kind), cancellationToken);
            await foreach (var change in changes.ConfigureAwait(false))
            {
                summary.Add(name, change);
                if (change.Record is { } record)
                    fingerprint.Append(record);
                if (change.Type != ChangeType.Unchanged || options.IsForAll)
                    await writer.WriteAsync(name, change, cancellationToken).ConfigureAwait(false);
                progress?.Report(new RecordProgress("Importing", change.Record is null ? done : ++done, records.Count));
            }

            await writer.FlushAsync(name, cancellationToken).ConfigureAwait(false);
        }

        var id = fingerprint.ToString();
        if (summary.IsEmpty && summary.Revision?.Id == id && !options.IsForAll)
            return summary;
        await counterparts.WriteAsync(context, progress, cancellationToken).ConfigureAwait(false);
        await writer.DeleteRemovedAsync(cancellationToken).ConfigureAwait(false);
        summary.Revision = await MoveRevisionAsync(context, summary.Revision, id, cancellationToken).ConfigureAwait(false);
        await Statistics.RenewAsync(context, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return summary;
    }

    private static async Task<DirectoryRevision> MoveRevisionAsync(
        DirectoryContext context, DirectoryRevision? before, string id, CancellationToken cancellationToken)
    {
        var row = new RevisionRow { Number = (before?.Number ?? 0) + 1, Id = id, ChangedAt = Now() };
        context.Entry(row).State = before is null ? EntityState.Added : EntityState.Modified;
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        if (context.Database.IsNpgsql())
        {
            // Delivered when the transaction is committed, and only then.
            var number = row.Number.ToString(CultureInfo.InvariantCulture);
            await context.Database.ExecuteSqlAsync($"SELECT pg_notify({RevisionRow.Channel}, {number})", cancellationToken).ConfigureAwait(false);
        }

        return new DirectoryRevision(row.Id, row.ChangedAt) { Number = row.Number };
    }

    /// <summary>To the millisecond, as not every database keeps more.</summary>
    private static DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
}
