using System.Collections.Frozen;

namespace DelegationDirectory.Transport.PersistedOperations;

/// <summary>Persisted operations that are all known at start, each by its id and by the SHA-256 of its text in hexadecimal.</summary>
public sealed class PersistedOperationCollection : IPersistedOperationStore
{
    private readonly FrozenDictionary<string, PersistedOperation> _operations;

    /// <summary>Takes the texts by their ids.</summary>
    /// <exception cref="ArgumentException">An id is given twice, for different texts.</exception>
    public PersistedOperationCollection(IEnumerable<KeyValuePair<string, string>> operations)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var found = new Dictionary<string, PersistedOperation>(StringComparer.Ordinal);
        foreach (var (id, text) in operations)
        {
            var operation = new PersistedOperation(text);
            if (!found.TryAdd(id, operation) && found[id].Hash != operation.Hash)
                throw new ArgumentException($"The persisted operation \"{id}\" is given twice, with different texts.");
            found.TryAdd(operation.Hash, operation);
        }

        _operations = found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public ValueTask<PersistedOperation?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(_operations.GetValueOrDefault(id));
}
