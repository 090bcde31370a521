using DelegationDirectory.ContractHost.Hosting;
using DelegationDirectory.Testing;
using Microsoft.AspNetCore.Builder;

namespace DelegationDirectory.Recordings.Tests;

/// <summary>
/// Running contract hosts for each database provider, filled with the small data set, shared by the tests of a class: one that runs
/// batches, and beside it one that does not.
/// </summary>
public sealed class ContractServers : IAsyncLifetime
{
    private readonly List<WebApplication> _servers = [];
    private readonly Dictionary<(string Provider, bool Batches), HttpClient> _clients = [];

    public static TheoryData<string> Providers => [.. TestDatabases.Names];

    public async Task InitializeAsync()
    {
        foreach (var provider in TestDatabases.Names)
        {
            var connection = TestDatabases.New(provider);
            foreach (var batches in new[] { true, false })
            {
                var server = await StartAsync(provider, connection, ContractOptions.SmallData, batches);
                _servers.Add(server);
                _clients[(provider, batches)] = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Urls.Single()) };
            }
        }
    }

    public HttpClient Client(string provider, bool batches = true) => _clients[(provider, batches)];

    public async Task DisposeAsync()
    {
        foreach (var client in _clients.Values)
            client.Dispose();
        foreach (var server in _servers)
            await server.DisposeAsync();
    }

    /// <summary>Starts a host of its own.</summary>
    public static Task<WebApplication> StartAsync(string provider, string connection, string data, bool batches = true) =>
        ContractServer.StartAsync(new ContractOptions(provider, connection, data, "http://127.0.0.1:0", Batches: batches));
}
