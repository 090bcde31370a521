using DelegationDirectory.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Storage;

/// <summary>Fills the database with the records at start-up.</summary>
public sealed class DirectoryLoader(
    IDbContextFactory<DirectoryContext> contexts, DirectoryRevision revision, IOptions<DirectoryOptions> options)
{
    /// <summary>Whether the records are there to be asked.</summary>
    public bool IsLoaded { get; private set; }

    /// <summary>Reads, checks and loads the records.</summary>
    /// <param name="cancellationToken">Stops the load.</param>
    /// <returns>What was loaded.</returns>
    /// <exception cref="InvalidRecordsException">The records have faults; nothing was loaded.</exception>
    public async Task<RecordSet> LoadAsync(CancellationToken cancellationToken = default)
    {
        var folder = options.Value.Records;
        var records = RecordReader.Read(string.IsNullOrWhiteSpace(folder) ? RecordSource.BuiltIn : RecordSource.Folder(folder));
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await context.Database.EnsureCreatedAsync(cancellationToken).ConfigureAwait(false);
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        context.AddRange(EntityMapping.ToEntities(records));
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        revision.MoveTo(RecordFingerprint.Of(records));
        IsLoaded = true;
        return records;
    }
}
