using System.Globalization;
using DelegationDirectory.Records;
using DelegationDirectory.Storage.Databases;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Storage.Import;

/// <summary>
/// Makes a database say what records say, in one transaction: it holds the old revision or the new one, whatever happens meanwhile. What the
/// records do not change is not written.
/// </summary>
/// <param name="database">The database, whose schema is up to date.</param>
public sealed class DirectoryImport(DirectoryDatabase database)
{
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
            await database.CheckAsync(cancellationToken).ConfigureAwait(false);
            var context = database.CreateContext();
            await using var disposal = context.ConfigureAwait(false);
            context.ChangeTracker.AutoDetectChangesEnabled = false;
            return options.IsDryRun
                ? await CompareAsync(context, records, progress, cancellationToken).ConfigureAwait(false)
                : await WriteAsync(context, records, options.Patience, progress, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (StorageFailedException.Of(failure, database, options.Patience) is { } words)
        {
            throw words;
        }
    }

    private static async Task<ImportSummary> CompareAsync(
        DirectoryContext context, RecordSet records, IProgress<RecordProgress>? progress, CancellationToken cancellationToken)
    {
        var transaction = await ReadTransaction.BeginAsync(context, cancellationToken).ConfigureAwait(false);
        await using var disposal = transaction.ConfigureAwait(false);
        var summary = new ImportSummary();
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

        Tell(summary, await RevisionAsync(context, cancellationToken).ConfigureAwait(false));
        return summary;
    }

    private static async Task<ImportSummary> WriteAsync(
        DirectoryContext context, RecordSet records, TimeSpan patience, IProgress<RecordProgress>? progress, CancellationToken cancellationToken)
    {
        var transaction = await ImportTransaction.BeginAsync(context, patience, progress, cancellationToken).ConfigureAwait(false);
        await using var disposal = transaction.ConfigureAwait(false);
        var summary = new ImportSummary();
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
                if (change.Type != ChangeType.Unchanged)
                    await writer.WriteAsync(name, change, cancellationToken).ConfigureAwait(false);
                progress?.Report(new RecordProgress("Importing", change.Record is null ? done : ++done, records.Count));
            }

            await writer.FlushAsync(name, cancellationToken).ConfigureAwait(false);
        }

        var revision = await RevisionAsync(context, cancellationToken).ConfigureAwait(false);
        if (!summary.IsEmpty || revision?.Id != fingerprint.ToString())
        {
            await counterparts.WriteAsync(context, progress, cancellationToken).ConfigureAwait(false);
            await writer.DeleteRemovedAsync(cancellationToken).ConfigureAwait(false);
            revision = await MoveRevisionAsync(context, revision, fingerprint.ToString(), cancellationToken).ConfigureAwait(false);
            await Statistics.RenewAsync(context, cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        Tell(summary, revision);
        return summary;
    }

    private static Task<RevisionRow?> RevisionAsync(DirectoryContext context, CancellationToken cancellationToken) =>
        context.Set<RevisionRow>().AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    private static async Task<RevisionRow> MoveRevisionAsync(
        DirectoryContext context, RevisionRow? before, string id, CancellationToken cancellationToken)
    {
        var revision = new RevisionRow { Number = (before?.Number ?? 0) + 1, Id = id, ChangedAt = DateTimeOffset.UtcNow };
        context.Entry(revision).State = before is null ? EntityState.Added : EntityState.Modified;
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        if (context.Database.IsNpgsql())
        {
            // Delivered when the transaction is committed, and only then.
            var number = revision.Number.ToString(CultureInfo.InvariantCulture);
            await context.Database.ExecuteSqlAsync($"SELECT pg_notify({RevisionRow.Channel}, {number})", cancellationToken).ConfigureAwait(false);
        }

        return revision;
    }

    private static void Tell(ImportSummary summary, RevisionRow? revision)
    {
        summary.Number = revision?.Number ?? 0;
        summary.Revision = revision is null ? null : new DirectoryRevision(revision.Id, revision.ChangedAt);
    }
}
