using DelegationDirectory.ContractHost.Hosting;
using DelegationDirectory.Testing;
using Microsoft.AspNetCore.Builder;

namespace DelegationDirectory.Recordings.Tests;

/// <summary>One running contract host for each database provider, filled with the small data set, shared by the tests of a class.</summary>
public sealed class ContractServers : IAsyncLifetime
{
    private readonly Dictionary<string, WebApplication> _servers = [];
    private readonly Dictionary<string, HttpClient> _clients = [];

    public static TheoryData<string> Providers => [.. TestDatabases.Names];

    public async Task InitializeAsync()
    {
        foreach (var provider in TestDatabases.Names)
        {
            var server = _servers[provider] = await StartAsync(provider, TestDatabases.New(provider), ContractOptions.SmallData);
            _clients[provider] = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Urls.Single()) };
        }
    }

    public HttpClient Client(string provider) => _clients[provider];

    public async Task DisposeAsync()
    {
        foreach (var client in _clients.Values)
            client.Dispose();
        foreach (var server in _servers.Values)
            await server.DisposeAsync();
    }

    /// <summary>Starts a host of its own.</summary>
    public static Task<WebApplication> StartAsync(string provider, string connection, string data) =>
        ContractServer.StartAsync(new ContractOptions(provider, connection, data, "http://127.0.0.1:0"));
}
