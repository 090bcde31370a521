using DelegationDirectory.Testing;
using DelegationDirectory.Transport.Http;

namespace DelegationDirectory.Contract.Tests.Wire;

/// <summary>The library's schema, served once for each profile.</summary>
public sealed class ProfileServers : IAsyncLifetime
{
    private readonly Dictionary<HttpProfile, GraphQLTestServer> _servers = [];

    public HttpClient this[HttpProfile profile] => _servers[profile].Client;

    public async Task InitializeAsync()
    {
        foreach (var profile in Enum.GetValues<HttpProfile>())
            _servers[profile] = await GraphQLTestServer.StartAsync(Library.AddTo, options => options.Profile = profile);
    }

    public async Task DisposeAsync()
    {
        foreach (var server in _servers.Values)
            await server.DisposeAsync();
    }
}
