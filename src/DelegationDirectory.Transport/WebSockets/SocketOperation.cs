using System.Security.Claims;
using DelegationDirectory.Transport.Documents;
using DelegationDirectory.Transport.Http;
using DelegationDirectory.Transport.Streaming;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace DelegationDirectory.Transport.WebSockets;

/// <summary>One operation on a connection, from its request to its last message.</summary>
/// <param name="id">The client's name for it.</param>
/// <param name="connection">Where its results go.</param>
/// <param name="services">What it needs of the server.</param>
/// <param name="stop">Stops it.</param>
internal sealed class SocketOperation(string id, SocketConnection connection, SocketServices services, CancellationTokenSource stop)
{
    private Task _run = Task.CompletedTask;

    public string Id => id;

    /// <summary>Begins it elsewhere, because here the connection's next message waits to be read.</summary>
    public void Start(OperationRequest request, ClaimsPrincipal user) => _run = Task.Run(() => RunAsync(request, user));

    /// <summary>Stops it, its source included, and waits until it has stopped. What it still sends, the connection does not take.</summary>
    public async Task StopAsync()
    {
        await stop.CancelAsync();
        await _run;
    }

    private async Task RunAsync(OperationRequest request, ClaimsPrincipal user)
    {
        try
        {
            await using var scope = services.Scopes.CreateAsyncScope();
            var caller = new Caller(scope.ServiceProvider, user, MayMutate: true, TakesStreams: true, stop.Token);
            var document = await services.Documents.FindAsync(request, stop.Token);
            var result = await services.Runner.RunAsync(
                new GraphQLHttpRequest(document.Text, request.OperationName, request.Variables.Values, request.Extensions), caller);
            services.Documents.Learn(document, result);
            await SendAsync(result);
        }
        catch (ExecutionError refusal)
        {
            await connection.EndAsync(this, messages => messages.Error(id, [refusal]));
        }
        catch (Exception failure)
        {
            if (!stop.IsCancellationRequested)
                await connection.EndAsync(this, messages => messages.Error(id, [services.Mask.Hide(failure)]));
        }
    }

    private async Task SendAsync(ExecutionResult result)
    {
        if (!result.Executed)
        {
            await connection.EndAsync(this, messages => messages.Error(id, result.Errors ?? []));
            return;
        }

        if (result.Streams is null)
            await connection.SendAsync(this, messages => messages.Next(id, result));
        else
            await SendAllAsync(result);
        await connection.EndAsync(this, messages => messages.Complete(id));
    }

    private async Task SendAllAsync(ExecutionResult subscription)
    {
        using var stream = new ResultStream(subscription, services.Options.Streaming.MaxWaitingResults, services.Mask, connection.CutOff);
        await foreach (var result in stream.Results.ReadAllAsync(stop.Token))
            await connection.SendAsync(this, messages => messages.Next(id, result));
    }
}
