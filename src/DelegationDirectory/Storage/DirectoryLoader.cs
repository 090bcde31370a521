using DelegationDirectory.Records;
using DelegationDirectory.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Storage;

/// <summary>Loads the records into a database and has them served.</summary>
public sealed class DirectoryLoader
{
    private readonly LiveDirectory _directory;
    private readonly DirectoryDatabases _databases;
    private readonly string? _folder;

    internal DirectoryLoader(LiveDirectory directory, DirectoryDatabases databases, IOptions<DirectoryOptions> options)
    {
        _directory = directory;
        _databases = databases;
        _folder = options.Value.Records;
    }

    /// <summary>Reads, checks and loads the records. Those that are served already are not loaded again.</summary>
    /// <param name="cancellationToken">Stops the load.</param>
    /// <returns>What is served now.</returns>
    /// <exception cref="InvalidRecordsException">The records have faults; what was served before still is.</exception>
    public async Task<RecordSet> LoadAsync(CancellationToken cancellationToken = default)
    {
        var records = RecordReader.Read(string.IsNullOrWhiteSpace(_folder) ? RecordSource.BuiltIn : RecordSource.Folder(_folder));
        var id = RecordFingerprint.Of(records);
        if (_directory.Revision?.Id == id)
            return records;

        var contexts = _databases.Next();
        await FillAsync(contexts, records, cancellationToken).ConfigureAwait(false);
        _directory.Replace(new DirectorySnapshot(new DirectoryRevision(id, DateTimeOffset.UtcNow), contexts));
        return records;
    }

    private static async Task FillAsync(
        IDbContextFactory<DirectoryContext> contexts, RecordSet records, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        if (await context.Database.EnsureCreatedAsync(cancellationToken).ConfigureAwait(false))
            await SearchIndex.CreateAsync(context.Database, cancellationToken).ConfigureAwait(false);
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        context.AddRange(EntityMapping.ToEntities(records));
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }
}
