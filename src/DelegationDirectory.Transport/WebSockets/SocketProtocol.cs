namespace DelegationDirectory.Transport.WebSockets;

/// <summary>
/// The two subprotocols, which differ in the names of their messages, and in that an error of the older one is a single one.
/// </summary>
internal sealed record SocketProtocol
{
    /// <summary>The subprotocol of today: https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md.</summary>
    public static readonly SocketProtocol TransportWs = new()
    {
        Name = "graphql-transport-ws",
        Next = "next",
        ErrorsAreList = true,
        Requests = new(StringComparer.Ordinal)
        {
            ["connection_init"] = MessageKind.Init,
            ["ping"] = MessageKind.Ping,
            ["pong"] = MessageKind.Pong,
            ["subscribe"] = MessageKind.Subscribe,
            ["complete"] = MessageKind.Complete,
        },
    };

    /// <summary>The one before it, still spoken by clients built on <c>subscriptions-transport-ws</c>.</summary>
    public static readonly SocketProtocol Legacy = new()
    {
        Name = "graphql-ws",
        Next = "data",
        ErrorsAreList = false,
        Requests = new(StringComparer.Ordinal)
        {
            ["connection_init"] = MessageKind.Init,
            ["start"] = MessageKind.Subscribe,
            ["stop"] = MessageKind.Complete,
            ["connection_terminate"] = MessageKind.Terminate,
        },
    };

    private SocketProtocol()
    {
    }

    /// <summary>The subprotocol's name in the handshake.</summary>
    public required string Name { get; init; }

    /// <summary>The type of a message that brings a result.</summary>
    public required string Next { get; init; }

    /// <summary>Whether a message of errors brings all of them, or the first.</summary>
    public required bool ErrorsAreList { get; init; }

    /// <summary>The messages that a client may send.</summary>
    public required Dictionary<string, MessageKind> Requests { get; init; }

    /// <summary>The first of the subprotocols offered by a client that is spoken here; null when there is none.</summary>
    public static SocketProtocol? Choose(IEnumerable<string> offered) =>
        offered
            .Select(name => name == TransportWs.Name ? TransportWs : name == Legacy.Name ? Legacy : null)
            .FirstOrDefault(known => known is not null);
}
