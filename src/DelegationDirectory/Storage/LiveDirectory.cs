using Microsoft.Extensions.Primitives;

namespace DelegationDirectory.Storage;

/// <summary>The directory as it is served now, and word of its changes.</summary>
public sealed class LiveDirectory : IDisposable
{
    private DirectorySnapshot? _snapshot;
    private CancellationTokenSource _change = new();

    /// <summary>What it says now; null before the first load.</summary>
    public DirectoryRevision? Revision => Volatile.Read(ref _snapshot)?.Revision;

    /// <summary>Every later change, as it happens; changes that come while an observer is being told of one reach it together.</summary>
    public IObservable<DirectoryRevision> Changes => new ChangeStream(this);

    /// <summary>A token that fires once, when the directory changes next.</summary>
    public IChangeToken Watch() => new CancellationChangeToken(Volatile.Read(ref _change).Token);

    /// <inheritdoc/>
    public void Dispose() => _change.Dispose();

    /// <summary>The snapshot served now, kept whole until the caller leaves it.</summary>
    internal DirectorySnapshot Enter()
    {
        while (true)
        {
            var snapshot = Volatile.Read(ref _snapshot) ?? throw new InvalidOperationException("The directory is not loaded yet.");
            if (snapshot.TryEnter())
                return snapshot;
        }
    }

    /// <summary>Serves another snapshot to every later request.</summary>
    internal void Replace(DirectorySnapshot next)
    {
        Interlocked.Exchange(ref _snapshot, next)?.Leave();
        Interlocked.Exchange(ref _change, new CancellationTokenSource()).Cancel();
    }

    private sealed class ChangeStream(LiveDirectory directory) : IObservable<DirectoryRevision>
    {
        public IDisposable Subscribe(IObserver<DirectoryRevision> observer) =>
            ChangeToken.OnChange(directory.Watch, () => observer.OnNext(directory.Revision!));
    }
}
