using DelegationDirectory.Querying.Snapshots;
using DelegationDirectory.Storage.Databases;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Storage.Serving;

/// <summary>Contexts that all read one revision of a database.</summary>
/// <param name="hosts">Where it can be read.</param>
/// <param name="revision">The revision.</param>
/// <param name="configure">What is particular to contexts that are queried.</param>
/// <param name="moved">Told when the directory is found at a later one.</param>
/// <param name="ended">Is cancelled when none is needed any more.</param>
internal sealed class RevisionContexts(
    ReadHosts hosts, DirectoryRevision revision, Action<DbContextOptionsBuilder> configure, Action<DirectoryRevision> moved, CancellationToken ended)
    : ISnapshotContextFactory<DirectoryContext>
{
    /// <summary>Not longer, because for as long as a state is read a database keeps what has been written over since.</summary>
    public TimeSpan ContextLifetime { get; } = TimeSpan.FromMinutes(1);

    public CancellationToken Ended { get; } = ended;

    public DirectoryContext CreateDbContext() => hosts.Primary.CreateContext(configure);

    public Task<DirectoryContext> CreateDbContextAsync(CancellationToken cancellationToken = default) => TransientFaults.RetryAsync(
        () => hosts.OpenAsync(database => OpenAsync(database, cancellationToken)), cancellationToken);

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
