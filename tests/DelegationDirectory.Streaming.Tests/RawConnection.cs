using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace DelegationDirectory.Streaming.Tests;

/// <summary>A connection whose bytes a test writes itself, and that answers nothing of its own accord.</summary>
internal sealed class RawConnection : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly TcpClient _tcp = new();
    private readonly CancellationTokenSource _limit = new(Patience);

    private RawConnection()
    {
    }

    private NetworkStream Stream => _tcp.GetStream();

    /// <summary>Connects and sends a request, line by line.</summary>
    public static async Task<RawConnection> RequestAsync(Uri endpoint, string request)
    {
        var raw = new RawConnection();
        raw._tcp.ReceiveBufferSize = 4096;
        await raw._tcp.ConnectAsync(endpoint.Host, endpoint.Port, raw._limit.Token);
        await raw.Stream.WriteAsync(Encoding.ASCII.GetBytes(request.ReplaceLineEndings("\r\n")), raw._limit.Token);
        return raw;
    }

    /// <summary>Opens a WebSocket, as far as the end of the handshake.</summary>
    public static async Task<RawConnection> UpgradeAsync(Uri endpoint, string? protocol)
    {
        var raw = await RequestAsync(endpoint, $"""
            GET {endpoint.AbsolutePath} HTTP/1.1
            Host: {endpoint.Authority}
            Connection: Upgrade
            Upgrade: websocket
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
            {(protocol is null ? "X-Subprotocol: none" : $"Sec-WebSocket-Protocol: {protocol}")}


            """);
        Assert.StartsWith("HTTP/1.1 101 ", await raw.ReadHeadAsync(), StringComparison.Ordinal);
        return raw;
    }

    /// <summary>Everything up to an empty line.</summary>
    public async Task<string> ReadHeadAsync()
    {
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
            head.Append((char)(await ReadAsync(1))[0]);
        return head.ToString();
    }

    /// <summary>Sends a WebSocket frame of text.</summary>
    public async Task SendAsync(string message)
    {
        var text = Encoding.UTF8.GetBytes(message);
        Assert.True(text.Length < 126);
        byte[] frame = [0x81, (byte)(0x80 | text.Length), 0, 0, 0, 0, .. text];
        await Stream.WriteAsync(frame, _limit.Token);
    }

    /// <summary>The next WebSocket frame: its kind, and what it holds.</summary>
    public async Task<(int Opcode, byte[] Payload)> ReadFrameAsync()
    {
        var head = await ReadAsync(2);
        var length = head[1] switch
        {
            126 => BinaryPrimitives.ReadUInt16BigEndian(await ReadAsync(2)),
            127 => (int)BinaryPrimitives.ReadUInt64BigEndian(await ReadAsync(8)),
            var small => small,
        };
        return (head[0] & 0x0F, await ReadAsync(length));
    }

    /// <summary>Code and words of a close frame.</summary>
    public async Task<(int Code, string? Reason)> ReceiveCloseAsync()
    {
        var (opcode, payload) = await ReadFrameAsync();
        Assert.Equal(8, opcode);
        return (BinaryPrimitives.ReadUInt16BigEndian(payload), Encoding.UTF8.GetString(payload.AsSpan(2)));
    }

    /// <summary>Reads on until the server has ended the connection, by an orderly end or by none.</summary>
    public async Task WaitForEndAsync()
    {
        var block = new byte[4096];
        try
        {
            while (await Stream.ReadAsync(block, _limit.Token) > 0)
            {
            }
        }
        catch (IOException)
        {
            // By none.
        }
    }

    public void Dispose()
    {
        _tcp.Dispose();
        _limit.Dispose();
    }

    private async Task<byte[]> ReadAsync(int count)
    {
        var bytes = new byte[count];
        await Stream.ReadExactlyAsync(bytes, _limit.Token);
        return bytes;
    }
}
