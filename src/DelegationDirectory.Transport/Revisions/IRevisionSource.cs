using Microsoft.Extensions.Primitives;

namespace DelegationDirectory.Transport.Revisions;

/// <summary>
/// Tells which state of the data is served. Answers are kept, and entity tags given, for one revision: a source of its own makes them
/// last as long as the data does, also across restarts and from one server to the next. Without one they end with the process.
/// </summary>
public interface IRevisionSource
{
    /// <summary>The revision now, read before an operation runs. It must not move before the data has.</summary>
    string Current { get; }

    /// <summary>Since when it is the one that is served.</summary>
    DateTimeOffset ChangedAt { get; }

    /// <summary>A token that changes once, when <see cref="Current"/> moves next.</summary>
    IChangeToken Watch();
}
