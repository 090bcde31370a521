using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Wire;

/// <summary>The library's schema on a real socket, with default options, shared by the tests of a class.</summary>
public sealed class WireServer : IAsyncLifetime
{
    private GraphQLTestServer? _server;

    public HttpClient Client => _server!.Client;

    public LogRecorder Log => _server!.Log;

    public async Task InitializeAsync() => _server = await GraphQLTestServer.StartAsync(Library.AddTo);

    public async Task DisposeAsync() => await _server!.DisposeAsync();
}
