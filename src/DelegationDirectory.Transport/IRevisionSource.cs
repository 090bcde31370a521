using Microsoft.Extensions.Primitives;

namespace DelegationDirectory.Transport;

/// <summary>
/// Tells which state of the data is served. Answers are kept, and entity tags given, for one revision: a source of its own makes them
/// last as long as the data does, also across restarts and from one server to the next. Without one they end with the process.
/// </summary>
public interface IRevisionSource
{
    /// <summary>The revision now, read before an operation runs. It must move after the data has, never before.</summary>
    string Current { get; }

    /// <summary>A token that changes when <see cref="Current"/> has moved.</summary>
    IChangeToken Watch();
}
