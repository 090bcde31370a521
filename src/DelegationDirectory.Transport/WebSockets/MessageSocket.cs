using System.Net.WebSockets;
using DelegationDirectory.Transport.Http;

namespace DelegationDirectory.Transport.WebSockets;

/// <summary>
/// A WebSocket of whole text messages. While it is silent it holds no buffer; while the other side takes nothing, senders wait.
/// </summary>
/// <param name="socket">The connection.</param>
/// <param name="maxMessageBytes">The largest message that is read.</param>
/// <param name="lifetime">Ends the connection at once when cancelled.</param>
internal sealed class MessageSocket(WebSocket socket, int maxMessageBytes, CancellationTokenSource lifetime) : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationToken _ended = lifetime.Token;

    /// <summary>Whether the server has begun to close; what the client still sends is not looked at.</summary>
    public bool IsClosing { get; private set; }

    /// <summary>The next message, for the caller to dispose of; null when the client has closed.</summary>
    /// <exception cref="SocketClosure">The message is none that is read here.</exception>
    public async Task<PooledBuffer?> ReceiveAsync()
    {
        // Asks for no bytes, and so waits without a buffer.
        var arrived = await socket.ReceiveAsync(Memory<byte>.Empty, _ended);
        if (arrived.MessageType == WebSocketMessageType.Close)
            return null;

        var message = new PooledBuffer();
        try
        {
            for (var block = arrived; !block.EndOfMessage;)
            {
                block = await socket.ReceiveAsync(message.GetMemory(), _ended);
                message.Advance(block.Count);
                if (message.Written.Length > maxMessageBytes)
                    throw SocketClosure.MessageTooLarge(maxMessageBytes);
            }

            return arrived.MessageType == WebSocketMessageType.Text
                ? message
                : throw SocketClosure.InvalidMessage("Messages are text, not binary.");
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Sends a message when those before it are sent. Nobody can take one back: to give up in the middle would end the connection. On
    /// a connection that is ending it does nothing.
    /// </summary>
    public async Task SendAsync(ReadOnlyMemory<byte> message)
    {
        try
        {
            await _turn.WaitAsync(_ended);
            try
            {
                if (!IsClosing)
                    await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, _ended);
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            CutOff();
        }
    }

    /// <summary>Says why the connection ends, and leaves the client a moment to say so as well.</summary>
    public async Task CloseAsync(SocketClosure closure)
    {
        if (IsClosing)
            return;
        try
        {
            lifetime.CancelAfter(Grace);
            await _turn.WaitAsync(_ended);
            try
            {
                if (IsClosing)
                    return;
                IsClosing = true;
                await socket.CloseOutputAsync(closure.Status, closure.Reason, _ended);
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            CutOff();
        }
    }

    /// <summary>Ends the connection at once. Whoever calls this does not wait for what follows from it.</summary>
    public void CutOff()
    {
        try
        {
            _ = lifetime.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // It has ended already.
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>Whether a failure is the end of the connection, as connections end: by the client, the network or the server.</summary>
    public static bool IsBroken(Exception failure) =>
        failure is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException;
}
