using DelegationDirectory.Querying.Snapshots;
using DelegationDirectory.Storage.Databases;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Storage.Serving;

/// <summary>Contexts that all read one revision of a database.</summary>
/// <param name="hosts">Where it can be read.</param>
/// <param name="revision">The revision.</param>
/// <param name="configure">What is particular to contexts that are queried.</param>
/// <param name="moved">Told when the directory is found at a later one.</param>
internal sealed class RevisionContexts(
    ReadHosts hosts, DirectoryRevision revision, Action<DbContextOptionsBuilder> configure, Action<DirectoryRevision> moved)
    : ISnapshotContextFactory<DirectoryContext>, IDisposable
{
    // Not disposed of: who comes late must still be able to ask for its token, and without a timer there is nothing to free.
    private readonly CancellationTokenSource _end = new();

    /// <summary>Not longer, because for as long as a state is read a database keeps what has been written over since.</summary>
    public TimeSpan ContextLifetime { get; } = TimeSpan.FromMinutes(1);

    public CancellationToken Ended => _end.Token;

    public DirectoryContext CreateDbContext() => hosts.Primary.CreateContext(configure);

    public Task<DirectoryContext> CreateDbContextAsync(CancellationToken cancellationToken = default) => TransientFaults.RetryAsync(
        () => hosts.OpenAsync(database => OpenAsync(database, cancellationToken)), cancellationToken);

    public void Dispose() => _end.Cancel();

    private async Task<DirectoryContext> OpenAsync(DirectoryDatabase database, CancellationToken cancellationToken)
    {
        var context = database.CreateContext(options =>
        {
            configure(options);
            options.AddInterceptors(new ReadPin(database.BeginRead, revision, moved));
        });
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            return context;
        }
        catch
        {
            await context.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
