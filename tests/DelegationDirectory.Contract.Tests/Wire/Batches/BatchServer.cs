using DelegationDirectory.Contract.Tests.Wire.Persisted;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Wire.Batches;

/// <summary>The library's schema, served in batches.</summary>
public sealed class BatchServer : IAsyncLifetime
{
    private GraphQLTestServer? _server;

    public HttpClient Client => _server!.Client;

    public async Task InitializeAsync() => _server = await GraphQLTestServer.StartAsync(
        services => PersistedServer.AddTo(services, new MovableRevision()),
        options => (options.EnableBatching, options.MaxBatchSize) = (true, 4));

    public async Task DisposeAsync() => await _server!.DisposeAsync();
}
