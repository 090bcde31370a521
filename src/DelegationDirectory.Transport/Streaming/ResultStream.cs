using System.Threading.Channels;
using DelegationDirectory.Transport.Documents;
using GraphQL;

namespace DelegationDirectory.Transport.Streaming;

/// <summary>
/// The results of a subscription, waiting for their reader. The source cannot be made to wait, because others listen to it as well, so
/// what waits is bounded: a reader that falls behind is cut off. Disposed, it stops the source.
/// </summary>
internal sealed class ResultStream : IObserver<ExecutionResult>, IDisposable
{
    private readonly Channel<ExecutionResult> _waiting;
    private readonly FailureMask _mask;
    private readonly Action _cutOff;
    private readonly IDisposable _subscription;

    /// <summary>Begins to listen.</summary>
    /// <param name="subscription">The outcome of a subscription operation.</param>
    /// <param name="most">How many results may wait.</param>
    /// <param name="mask">Hides why the source failed.</param>
    /// <param name="cutOff">Ends the reader's connection, even in the middle of a message.</param>
    public ResultStream(ExecutionResult subscription, int most, FailureMask mask, Action cutOff)
    {
        _waiting = Channel.CreateBounded<ExecutionResult>(new BoundedChannelOptions(most) { SingleReader = true });
        _mask = mask;
        _cutOff = cutOff;
        _subscription = subscription.Streams!.Values.Single().Subscribe(this);
    }

    /// <summary>The results; complete when the source is, and failed by an <see cref="ExecutionError"/> when it fails.</summary>
    public ChannelReader<ExecutionResult> Results => _waiting.Reader;

    public void OnNext(ExecutionResult value)
    {
        if (!_waiting.Writer.TryWrite(value) && _waiting.Writer.TryComplete())
            _cutOff();
    }

    public void OnError(Exception error) => _waiting.Writer.TryComplete(error as ExecutionError ?? _mask.Hide(error));

    public void OnCompleted() => _waiting.Writer.TryComplete();

    public void Dispose()
    {
        _waiting.Writer.TryComplete();
        _subscription.Dispose();
    }
}
