namespace DelegationDirectory.Transport.PersistedOperations;

/// <summary>Where persisted operations are found. Several may be registered; they are asked in the order of their registration.</summary>
public interface IPersistedOperationStore
{
    /// <summary>The operation of an id; null when this store has none.</summary>
    /// <param name="id">What the client calls it: a name, or a hash of the text.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    ValueTask<PersistedOperation?> FindAsync(string id, CancellationToken cancellationToken = default);
}
