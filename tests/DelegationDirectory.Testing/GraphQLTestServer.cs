using DelegationDirectory.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DelegationDirectory.Testing;

/// <summary>A schema served by the transport on a real socket: Kestrel, on a free port of this machine.</summary>
public sealed class GraphQLTestServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private GraphQLTestServer(WebApplication app)
    {
        _app = app;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
    }

    /// <summary>A client whose base address is the server's, that follows no redirect.</summary>
    public HttpClient Client { get; }

    /// <summary>The services of the running application.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>What the server has logged as a warning or worse.</summary>
    public LogRecorder Log { get; private init; } = new();

    /// <summary>Starts a server for the schema that <paramref name="addSchema"/> registers.</summary>
    public static async Task<GraphQLTestServer> StartAsync(
        Action<IServiceCollection> addSchema,
        Action<GraphQLTransportOptions>? configure = null,
        string path = "/graphql")
    {
        var log = new LogRecorder();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Debug);
        addSchema(builder.Services);
        builder.Services.AddGraphQLTransport(configure);

        var app = builder.Build();
        app.UseGraphQL(path);
        app.MapGraphQL(path);
        await app.StartAsync();
        return new GraphQLTestServer(app) { Log = log };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
