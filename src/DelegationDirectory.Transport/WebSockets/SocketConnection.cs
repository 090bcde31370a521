using System.Collections.Concurrent;
using System.Security.Claims;
using DelegationDirectory.Transport.Errors;
using DelegationDirectory.Transport.Http;
using Microsoft.Extensions.Logging;

namespace DelegationDirectory.Transport.WebSockets;

/// <summary>One client's connection: its messages are read one after another, its operations run side by side.</summary>
internal sealed class SocketConnection(MessageSocket socket, SocketProtocol protocol, ClaimsPrincipal user, SocketServices services)
{
    private readonly ServerMessageWriter _messages = new(services.Serializer, protocol);
    private readonly ConcurrentDictionary<string, SocketOperation> _operations = new(StringComparer.Ordinal);
    private bool _isInitialised;
    private int _stopping;

    /// <summary>Serves the client until one of the two closes, or the connection breaks.</summary>
    public async Task RunAsync()
    {
        using var stopping = services.Server.ApplicationStopping.Register(() => _ = socket.CloseAsync(SocketClosure.ServerStops()));
        try
        {
            var isOpen = true;
            var timeout = services.Options.Streaming.ConnectionInitTimeout;
            using (new Timer(_ => _ = socket.CloseAsync(SocketClosure.InitTimeout()), null, timeout, Timeout.InfiniteTimeSpan))
            {
                while (isOpen && !_isInitialised)
                    isOpen = await ReadAsync();
            }

            while (isOpen)
                isOpen = await ReadAsync();
        }
        catch (Exception broken) when (MessageSocket.IsBroken(broken))
        {
            // There is nobody left to be told.
        }
        finally
        {
            socket.CutOff();
            foreach (var operation in _operations.Values)
                _ = operation.StopAsync();
        }
    }

    /// <summary>Sends a message of an operation, unless the client has stopped it.</summary>
    public async Task SendAsync(SocketOperation operation, Func<ServerMessageWriter, PooledBuffer> write)
    {
        if (!_operations.TryGetValue(operation.Id, out var current) || current != operation)
            return;
        using var message = write(_messages);
        await socket.SendAsync(message.Written);
    }

    /// <summary>Sends an operation's last message, unless the client has stopped it. Its name is free before the client can know.</summary>
    public async Task EndAsync(SocketOperation operation, Func<ServerMessageWriter, PooledBuffer> write)
    {
        if (!_operations.TryRemove(KeyValuePair.Create(operation.Id, operation)))
            return;
        using var message = write(_messages);
        await socket.SendAsync(message.Written);
    }

    /// <summary>Ends the connection of a client that does not take what it has asked for.</summary>
    public void CutOff()
    {
        services.Log.LogInformation(
            "A WebSocket was cut off: its client has left {Results} results waiting.", services.Options.Streaming.MaxWaitingResults);
        socket.CutOff();
    }

    /// <summary>Reads one message. False when the client has closed.</summary>
    private async Task<bool> ReadAsync()
    {
        try
        {
            using var message = await socket.ReceiveAsync();
            if (message is null)
            {
                await socket.CloseAsync(SocketClosure.Normal());
                return false;
            }

            if (!socket.IsClosing)
                await TakeAsync(ClientMessageReader.Read(message.Written.Span, protocol, services.Options));
        }
        catch (SocketClosure closure)
        {
            await socket.CloseAsync(closure);
        }

        return true;
    }

    private Task TakeAsync(ClientMessage message)
    {
        switch (message.Kind)
        {
            case MessageKind.Init:
                return InitialiseAsync();
            case MessageKind.Ping:
                return socket.SendAsync(ServerMessageWriter.Pong);
            case MessageKind.Subscribe:
                return StartAsync(message.Id, message.Request!);
            case MessageKind.Complete:
                if (_operations.TryRemove(message.Id, out var operation))
                    _ = StopAsync(operation);
                return Task.CompletedTask;
            case MessageKind.Terminate:
                throw SocketClosure.Normal();
            default:
                return Task.CompletedTask;
        }
    }

    private Task InitialiseAsync()
    {
        if (_isInitialised)
            throw SocketClosure.RepeatedInit();
        _isInitialised = true;
        return socket.SendAsync(ServerMessageWriter.Ack);
    }

    private async Task StartAsync(string id, OperationRequest request)
    {
        if (!_isInitialised)
            throw SocketClosure.NotInitialised();
        if (_operations.ContainsKey(id))
            throw SocketClosure.RepeatedId(id);
        var most = services.Options.Streaming.MaxOperationsPerConnection;
        if (_operations.Count + Volatile.Read(ref _stopping) >= most)
        {
            using var refusal = _messages.Error(id, [Refusals.TooManyOperations(most)]);
            await socket.SendAsync(refusal.Written);
            return;
        }

        var operation = new SocketOperation(id, this, services, new CancellationTokenSource());
        _operations[id] = operation;
        operation.Start(request, user);
    }

    /// <summary>Its name is free at once; its place among those that may run, when it has indeed stopped.</summary>
    private async Task StopAsync(SocketOperation operation)
    {
        Interlocked.Increment(ref _stopping);
        try
        {
            await operation.StopAsync();
        }
        finally
        {
            Interlocked.Decrement(ref _stopping);
        }
    }
}
