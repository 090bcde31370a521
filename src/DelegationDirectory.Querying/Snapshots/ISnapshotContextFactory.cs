using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Querying.Snapshots;

/// <summary>
/// Creates contexts that all read one and the same state of a database, whatever is written meanwhile. What has been counted by one of
/// them is not counted again by another.
/// </summary>
/// <typeparam name="TContext">The contexts.</typeparam>
/// <remarks>
/// Queries are run on contexts from <see cref="IDbContextFactory{TContext}.CreateDbContextAsync"/>, which may come with an open connection.
/// It throws <see cref="SnapshotGoneException"/> when the state can be read no more. A context from
/// <see cref="IDbContextFactory{TContext}.CreateDbContext"/> is only asked about the database itself.
/// </remarks>
public interface ISnapshotContextFactory<TContext> : IDbContextFactory<TContext>
    where TContext : DbContext
{
    /// <summary>
    /// How long a context is kept to be used again: that it reads an old state may hold something up in the database.
    /// <see cref="Timeout.InfiniteTimeSpan"/> where it does not.
    /// </summary>
    TimeSpan ContextLifetime { get; }

    /// <summary>Is cancelled when nobody asks any more: contexts that were kept are disposed of.</summary>
    CancellationToken Ended { get; }
}
