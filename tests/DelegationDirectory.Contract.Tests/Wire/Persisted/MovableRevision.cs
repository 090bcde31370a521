using DelegationDirectory.Transport.Revisions;
using Microsoft.Extensions.Primitives;

namespace DelegationDirectory.Contract.Tests.Wire.Persisted;

/// <summary>A revision that a test moves, as an import would.</summary>
internal sealed class MovableRevision : IRevisionSource
{
    private int _number;

    public string Current => $"revision-{_number}";

    public DateTimeOffset ChangedAt { get; private set; }

    public IChangeToken Watch() => new CancellationChangeToken(CancellationToken.None);

    public void Move()
    {
        Interlocked.Increment(ref _number);
        ChangedAt = DateTimeOffset.UtcNow;
    }
}
