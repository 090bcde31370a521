using System.Buffers.Text;
using System.Net.Sockets;

namespace DelegationDirectory.Benchmarks.Http;

/// <summary>
/// A kept-alive connection to Kestrel that sends requests made beforehand and reads answers without looking into them: a client that
/// takes little of the processors it shares with the server.
/// </summary>
internal sealed class HttpConnection : IDisposable
{
    private const int StatusOffset = 9;
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 60_000 };
    private byte[] _buffer = new byte[64 * 1024];

    public HttpConnection(Uri address) => _socket.Connect(address.Host, address.Port);

    /// <summary>Sends a request and reads its whole answer, which must be a 200 without GraphQL errors, or a 304.</summary>
    public void Exchange(ReadOnlySpan<byte> request)
    {
        _socket.Send(request);
        var length = 0;
        do
        {
            if (length == _buffer.Length)
                Array.Resize(ref _buffer, 2 * length);
            var received = _socket.Receive(_buffer.AsSpan(length));
            length += received > 0 ? received : throw new IOException("The server closed the connection before its answer was complete.");
        }
        while (!IsComplete(_buffer.AsSpan(0, length)));
    }

    public void Dispose() => _socket.Dispose();

    private static bool IsComplete(ReadOnlySpan<byte> answer)
    {
        var headEnd = answer.IndexOf("\r\n\r\n"u8);
        if (headEnd < 0)
            return false;
        var head = answer[..headEnd];
        var body = answer[(headEnd + 4)..];
        if (head[StatusOffset..].StartsWith("304"u8))
            return true; // It has no body, nor says how long one would be.
        var contentLength = head.IndexOf("Content-Length: "u8);

        // A chunk of length 0 ends the answer. No JSON written without indentation has a line break before.
        var isComplete = contentLength < 0
            ? body.EndsWith("\r\n0\r\n\r\n"u8)
            : Utf8Parser.TryParse(head[(contentLength + "Content-Length: ".Length)..], out int length, out _) && body.Length == length;
        if (isComplete && (!head[StatusOffset..].StartsWith("200"u8) || body[..Math.Min(body.Length, 32)].IndexOf("{\"errors\""u8) >= 0))
            throw new InvalidDataException($"The server answered: {System.Text.Encoding.UTF8.GetString(answer)}");
        return isComplete;
    }
}
