using DelegationDirectory.Querying.Snapshots;
using DelegationDirectory.Storage.Databases;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Storage.Serving;

/// <summary>The directory in a database that lasts, and that others may change.</summary>
/// <param name="directory">Where it is served.</param>
/// <param name="hosts">Where it is kept.</param>
/// <param name="migrate">Whether the schema is brought up to date first.</param>
/// <param name="import">Fills an empty database.</param>
/// <param name="configure">What is particular to contexts that are queried.</param>
internal sealed class StoredDirectory(
    LiveDirectory directory, ReadHosts hosts, bool migrate, Func<DirectoryDatabase, CancellationToken, Task> import,
    Action<DbContextOptionsBuilder> configure) : IDirectoryStore
{
    private readonly Lock _serving = new();

    public DirectoryDatabase Database => hosts.Primary;

    public async Task OpenAsync(CancellationToken cancellationToken = default)
    {
        await TransientFaults.RetryAsync(() => PrepareAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
        if (await ReadAsync(cancellationToken).ConfigureAwait(false) is not { } revision)
        {
            await import(Database, cancellationToken).ConfigureAwait(false);
            revision = await ReadAsync(cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException($"{Database} is empty after an import.");
        }

        Serve(revision);
    }

    public async Task PingAsync(CancellationToken cancellationToken = default)
    {
        var snapshot = directory.Enter();
        try
        {
            await using var context = await snapshot.Contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (SnapshotGoneException)
        {
            // It answered that it has moved on.
        }
        finally
        {
            snapshot.Leave();
        }
    }

    /// <summary>Serves a revision, unless a later one is served already.</summary>
    public void Serve(DirectoryRevision revision)
    {
        lock (_serving)
        {
            if (directory.Revision is { } served && (revision.IsBefore(served) || revision.IsSameAs(served)))
                return;
            var end = new CancellationTokenSource();
            var contexts = new RevisionContexts(hosts, revision, configure, Serve, end.Token);
            directory.Replace(new DirectorySnapshot(revision, contexts, end.Cancel));
        }
    }

    /// <summary>The revision that the database is at; null when it is empty.</summary>
    public async Task<DirectoryRevision?> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = Database.CreateContext();
        return await RevisionQuery.RunAsync(context, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> PrepareAsync(CancellationToken cancellationToken)
    {
        if (migrate)
            await Database.MigrateAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        await Database.CheckAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }
}
