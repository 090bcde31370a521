using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Transport.PersistedOperations;

/// <summary>
/// Operations that clients have taught the server by sending text and hash once (automatic persisted queries). Bounded by the length of
/// the texts; the ones not asked for the longest make room, and their clients send them again.
/// </summary>
internal sealed class AutomaticOperations(IOptions<GraphQLTransportOptions> options) : IDisposable
{
    private readonly MemoryCache _operations = new(new MemoryCacheOptions { SizeLimit = options.Value.MaxAutomaticOperationCharacters });

    public bool AreKept { get; } = options.Value.MaxAutomaticOperationCharacters > 0;

    public PersistedOperation? Find(string hash) => _operations.Get<PersistedOperation>(hash);

    public void Add(PersistedOperation operation) =>
        _operations.Set(operation.Hash, operation, new MemoryCacheEntryOptions { Size = operation.Text.Length });

    public void Dispose() => _operations.Dispose();
}
