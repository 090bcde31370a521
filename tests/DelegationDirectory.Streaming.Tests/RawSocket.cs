using System.Net;
using System.Net.WebSockets;
using System.Text;

namespace DelegationDirectory.Streaming.Tests;

/// <summary>A WebSocket whose messages a test writes itself, right or wrong.</summary>
internal sealed class RawSocket : IDisposable
{
    public const string TransportWs = "graphql-transport-ws";
    public const string Legacy = "graphql-ws";
    public const string Init = """{"type":"connection_init"}""";
    public const string Ack = """{"type":"connection_ack"}""";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _limit = new(Patience);

    private RawSocket()
    {
    }

    public string? Protocol => _socket.SubProtocol;

    /// <summary>Opens one.</summary>
    public static async Task<RawSocket> OpenAsync(Uri endpoint, string protocol = TransportWs, Version? version = null)
    {
        var raw = new RawSocket();
        raw._socket.Options.AddSubProtocol(protocol);
        raw._socket.Options.HttpVersion = version ?? HttpVersion.Version11;
        raw._socket.Options.HttpVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        await raw._socket.ConnectAsync(new UriBuilder(endpoint) { Scheme = "ws" }.Uri, version is null ? null : http, raw._limit.Token);
        return raw;
    }

    /// <summary>Opens one and begins.</summary>
    public static async Task<RawSocket> BeginAsync(Uri endpoint, string protocol = TransportWs)
    {
        var raw = await OpenAsync(endpoint, protocol);
        await raw.SendAsync(Init);
        Assert.Equal(Ack, await raw.ReceiveAsync());
        return raw;
    }

    public Task SendAsync(string message) => SendAsync(Encoding.UTF8.GetBytes(message));

    public Task SendAsync(byte[] message, WebSocketMessageType type = WebSocketMessageType.Text, bool isWhole = true) =>
        _socket.SendAsync(message, type, isWhole, _limit.Token);

    /// <summary>The next message.</summary>
    public async Task<string> ReceiveAsync()
    {
        var text = new MemoryStream();
        var block = new byte[4096];
        while (true)
        {
            var received = await _socket.ReceiveAsync(block, _limit.Token);
            Assert.True(received.MessageType == WebSocketMessageType.Text, $"{_socket.CloseStatus} {_socket.CloseStatusDescription}");
            text.Write(block, 0, received.Count);
            if (received.EndOfMessage)
                return Encoding.UTF8.GetString(text.ToArray());
        }
    }

    /// <summary>The code with which the server closes, after whatever it still sends, and its words.</summary>
    public async Task<(int Code, string? Reason)> ReceiveCloseAsync()
    {
        var block = new byte[4096];
        while (true)
        {
            if ((await _socket.ReceiveAsync(block, _limit.Token)).MessageType != WebSocketMessageType.Close)
                continue;
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, _limit.Token);
            return ((int)_socket.CloseStatus!, _socket.CloseStatusDescription);
        }
    }

    /// <summary>Says goodbye and waits for the server to do so.</summary>
    public async Task<int> CloseAsync()
    {
        await _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, _limit.Token);
        return (int)_socket.CloseStatus!;
    }

    public void Dispose()
    {
        _socket.Dispose();
        _limit.Dispose();
    }
}
