using Microsoft.Extensions.Primitives;

namespace DelegationDirectory.Storage;

/// <summary>Which state of the records is served. It is the same wherever the same records are, and moves when others have been loaded.</summary>
public sealed class DirectoryRevision : IDisposable
{
    private volatile string _current = "";
    private CancellationTokenSource _moved = new();

    /// <summary>The revision now; empty before anything is loaded.</summary>
    public string Current => _current;

    /// <summary>A token that changes when <see cref="Current"/> has moved.</summary>
    public IChangeToken Watch() => new CancellationChangeToken(_moved.Token);

    /// <summary>Says that other records are served now. Call it after they are, so that no answer from before passes for one of theirs.</summary>
    /// <param name="revision">What tells these records from all others.</param>
    public void MoveTo(string revision)
    {
        if (_current == revision)
            return;
        _current = revision;
        using var before = Interlocked.Exchange(ref _moved, new CancellationTokenSource());
        before.Cancel();
    }

    /// <inheritdoc/>
    public void Dispose() => _moved.Dispose();
}
