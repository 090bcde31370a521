using DelegationDirectory.Testing;
using DelegationDirectory.Transport;

namespace DelegationDirectory.Streaming.Tests;

/// <summary>The radio's schema on a real socket, shared by the tests of a class, or with options of a test's own.</summary>
public sealed class RadioServer : IAsyncLifetime, IAsyncDisposable
{
    private GraphQLTestServer? _server;

    public Radio Radio { get; } = new();

    public HttpClient Client => _server!.Client;

    public LogRecorder Log => _server!.Log;

    public IServiceProvider Services => _server!.Services;

    public Uri Endpoint => new(Client.BaseAddress!, "/graphql");

    public static async Task<RadioServer> StartAsync(Action<GraphQLTransportOptions> configure)
    {
        var server = new RadioServer();
        await server.InitializeAsync(configure);
        return server;
    }

    public Task InitializeAsync() => InitializeAsync(null);

    public Task DisposeAsync() => _server!.DisposeAsync().AsTask();

    ValueTask IAsyncDisposable.DisposeAsync() => _server!.DisposeAsync();

    private async Task InitializeAsync(Action<GraphQLTransportOptions>? configure) =>
        _server = await GraphQLTestServer.StartAsync(Radio.AddTo, configure);
}
