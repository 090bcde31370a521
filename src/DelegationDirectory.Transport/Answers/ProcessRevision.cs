using DelegationDirectory.Transport.Revisions;
using Microsoft.Extensions.Primitives;

namespace DelegationDirectory.Transport.Answers;

/// <summary>One revision for as long as the process lives, for data that does not change meanwhile.</summary>
internal sealed class ProcessRevision : IRevisionSource
{
    public string Current { get; } = Guid.NewGuid().ToString("N");

    public DateTimeOffset ChangedAt { get; } = DateTimeOffset.UtcNow;

    public IChangeToken Watch() => new CancellationChangeToken(CancellationToken.None);
}
