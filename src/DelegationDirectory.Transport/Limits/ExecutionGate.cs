using System.Threading.RateLimiting;
using DelegationDirectory.Transport.Errors;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Transport.Limits;

/// <summary>Lets so many operations run at a time, and so many wait for their turn.</summary>
internal sealed class ExecutionGate(IOptions<GraphQLTransportOptions> options) : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = options.Value.Limits.MaxConcurrentExecutions,
        QueueLimit = options.Value.Limits.MaxQueuedExecutions,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Waits for a turn, which ends when what is given is disposed of.</summary>
    /// <exception cref="RequestRefusal">Too many wait already.</exception>
    public async ValueTask<RateLimitLease> EnterAsync(CancellationToken cancellation)
    {
        var turn = await _limiter.AcquireAsync(1, cancellation);
        return turn.IsAcquired ? turn : throw Refusals.TooBusy();
    }

    public void Dispose() => _limiter.Dispose();
}
