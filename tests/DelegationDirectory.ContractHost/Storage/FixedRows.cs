using DelegationDirectory.Querying.Snapshots;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.ContractHost.Storage;

/// <summary>Contexts of a database that nobody writes to while it is served.</summary>
internal sealed class FixedRows(IDbContextFactory<ContractContext> contexts) : ISnapshotContextFactory<ContractContext>
{
    public TimeSpan ContextLifetime => Timeout.InfiniteTimeSpan;

    public CancellationToken Ended => CancellationToken.None;

    public ContractContext CreateDbContext() => contexts.CreateDbContext();

    public Task<ContractContext> CreateDbContextAsync(CancellationToken cancellationToken = default) => contexts.CreateDbContextAsync(cancellationToken);
}
