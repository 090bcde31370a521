using DelegationDirectory.Transport.Http;

namespace DelegationDirectory.Transport.WebSockets;

/// <summary>What a client asks by a message.</summary>
internal enum MessageKind
{
    /// <summary>To begin.</summary>
    Init,

    /// <summary>For a sign of life.</summary>
    Ping,

    /// <summary>Nothing: it gives a sign of life.</summary>
    Pong,

    /// <summary>To run an operation.</summary>
    Subscribe,

    /// <summary>To stop an operation.</summary>
    Complete,

    /// <summary>To end.</summary>
    Terminate,
}

/// <summary>A well-formed message of a client.</summary>
/// <param name="Kind">What it asks.</param>
/// <param name="Id">The operation that it is about; empty where it is about none.</param>
/// <param name="Request">The operation to run.</param>
internal sealed record ClientMessage(MessageKind Kind, string Id, OperationRequest? Request);
