using System.Net.Sockets;
using System.Text;

namespace DelegationDirectory.Testing.Hostile;

/// <summary>A connection whose client sends so little, so slowly, that the server could wait for it without end.</summary>
public sealed class HostileConnection : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private readonly TcpClient _tcp = new();
    private readonly Uri _address;

    public HostileConnection(Uri address)
    {
        _address = address;
        _tcp.Connect(address.Host, address.Port);
    }

    /// <summary>The status line of a request whose headers do not end: one comes now and then.</summary>
    public Task<string> SlowHeadersAsync() => DripAsync($"POST /graphql HTTP/1.1\r\nHost: {_address.Authority}\r\n", "X-More: 1\r\n");

    /// <summary>The status line of a request whose body comes byte by byte.</summary>
    public Task<string> SlowBodyAsync() => DripAsync(
        $"POST /graphql HTTP/1.1\r\nHost: {_address.Authority}\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{{", " ");

    /// <summary>What comes last on a WebSocket of which the server hears nothing after its handshake: the code that it is closed with.</summary>
    public async Task<int> SilentSocketAsync()
    {
        await SendAsync(
            $"GET /graphql HTTP/1.1\r\nHost: {_address.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n");
        var received = await ReadToEndAsync();

        // A frame of closing: its head, of two bytes, then the code.
        var head = received.AsSpan().LastIndexOf((byte)0x88);
        return head < 0 ? 0 : (received[head + 2] << 8) | received[head + 3];
    }

    public void Dispose() => _tcp.Dispose();

    private async Task<string> DripAsync(string beginning, string drop)
    {
        var answer = ReadToEndAsync();
        await SendAsync(beginning);
        while (await Task.WhenAny(answer, Task.Delay(Pause)) != answer)
        {
            try
            {
                await SendAsync(drop);
            }
            catch (IOException)
            {
                break;
            }
        }

        return Encoding.ASCII.GetString(await answer).Split("\r\n")[0];
    }

    private async Task SendAsync(string text) => await _tcp.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text));

    private async Task<byte[]> ReadToEndAsync()
    {
        using var received = new MemoryStream();
        try
        {
            await _tcp.GetStream().CopyToAsync(received);
        }
        catch (IOException)
        {
            // Cut off, after what was received.
        }

        return received.ToArray();
    }
}
