using DelegationDirectory.Querying.Snapshots;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Querying.Execution;

/// <summary>Where the contexts of a pool come from.</summary>
/// <param name="Create">Creates one to ask about the database itself.</param>
/// <param name="CreateAsync">Creates one for queries.</param>
/// <param name="IsSnapshot">Whether all of them read one state of the database.</param>
/// <param name="Lifetime">How long one is kept.</param>
/// <param name="Ended">Is cancelled when none is needed any more.</param>
internal sealed record ContextSource(
    Func<DbContext> Create, Func<CancellationToken, Task<DbContext>> CreateAsync, bool IsSnapshot, TimeSpan Lifetime, CancellationToken Ended)
{
    public static ContextSource Of<TContext>(IDbContextFactory<TContext> factory)
        where TContext : DbContext
    {
        var snapshot = factory as ISnapshotContextFactory<TContext>;
        return new ContextSource(
            factory.CreateDbContext,
            async cancellationToken => await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false),
            snapshot is not null,
            snapshot?.ContextLifetime ?? Timeout.InfiniteTimeSpan,
            snapshot?.Ended ?? CancellationToken.None);
    }
}
