using System.Net.WebSockets;
using System.Text;

namespace DelegationDirectory.Transport.WebSockets;

/// <summary>Every reason for which the server closes a WebSocket: code and words.</summary>
internal sealed class SocketClosure : Exception
{
    /// <summary>What a close frame has room for (RFC 6455, 5.5).</summary>
    private const int MaxReasonBytes = 123;

    private SocketClosure(int code, string reason)
        : base(reason)
    {
        Status = (WebSocketCloseStatus)code;
        Reason = Fit(reason);
    }

    public WebSocketCloseStatus Status { get; }

    public string Reason { get; }

    public static SocketClosure Normal() => new(1000, "Goodbye.");

    public static SocketClosure ServerStops() => new(1001, "The server is stopping.");

    public static SocketClosure UnknownProtocol() =>
        new(1002, $"Subprotocol not acceptable. Spoken here: {SocketProtocol.TransportWs.Name}, {SocketProtocol.Legacy.Name}.");

    public static SocketClosure MessageTooLarge(int maxBytes) => new(1009, $"A message is larger than the {maxBytes} bytes that are read.");

    public static SocketClosure InvalidMessage(string why) => new(4400, why);

    public static SocketClosure NotInitialised() => new(4401, "Unauthorized: send connection_init, and wait for connection_ack.");

    public static SocketClosure InitTimeout() => new(4408, "Connection initialisation timeout");

    public static SocketClosure RepeatedId(string id) => new(4409, $"Subscriber for {id} already exists");

    public static SocketClosure RepeatedInit() => new(4429, "Too many initialisation requests");

    private static string Fit(string reason)
    {
        if (Encoding.UTF8.GetByteCount(reason) <= MaxReasonBytes)
            return reason;
        var fitted = new StringBuilder();
        var room = MaxReasonBytes - "…"u8.Length;
        foreach (var rune in reason.EnumerateRunes())
        {
            room -= rune.Utf8SequenceLength;
            if (room < 0)
                break;
            fitted.Append(rune.ToString());
        }

        return fitted.Append('…').ToString();
    }
}
