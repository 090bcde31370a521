using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Storage;

/// <summary>One snapshot for all that one request asks: an answer is never made of two, whatever is loaded meanwhile.</summary>
internal sealed class DirectoryLease(LiveDirectory directory) : IDbContextFactory<DirectoryContext>, IDisposable
{
    private readonly DirectorySnapshot _snapshot = directory.Enter();

    public DirectoryContext CreateDbContext() => _snapshot.Contexts.CreateDbContext();

    public Task<DirectoryContext> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
        _snapshot.Contexts.CreateDbContextAsync(cancellationToken);

    public void Dispose() => _snapshot.Leave();
}
