using Microsoft.Extensions.Options;

namespace DelegationDirectory.Transport.Streaming;

/// <summary>Counts the connections that are open for events, and bounds them.</summary>
internal sealed class StreamLimit(IOptions<GraphQLTransportOptions> options)
{
    private int _open;

    public int Most { get; } = options.Value.Streaming.MaxConnections;

    /// <summary>False when there are as many as there may be.</summary>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref _open) <= Most)
            return true;
        Leave();
        return false;
    }

    public void Leave() => Interlocked.Decrement(ref _open);
}
