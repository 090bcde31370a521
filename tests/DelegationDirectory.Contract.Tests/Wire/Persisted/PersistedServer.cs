using DelegationDirectory.Testing;
using DelegationDirectory.Transport;
using DelegationDirectory.Transport.Revisions;
using Microsoft.Extensions.DependencyInjection;

namespace DelegationDirectory.Contract.Tests.Wire.Persisted;

/// <summary>The library's schema with operations that are known beforehand, over data whose revision the tests move.</summary>
public sealed class PersistedServer : IAsyncLifetime
{
    public const string Greeting = "query Greeting($name: String) { hello(name: $name) asked }";
    public const string Two = "query A { a: echo(text: \"x\") } query B { b: asked }";
    public const string Rename = "mutation Rename { rename(text: \"x\") }";
    public const string Failing = "{ asked fails }";
    public const string Invalid = "{ nope }";

    private GraphQLTestServer? _server;

    public HttpClient Client => _server!.Client;

    internal MovableRevision Revision { get; } = new();

    internal static void AddTo(IServiceCollection services, MovableRevision revision)
    {
        Library.AddTo(services);
        services.AddSingleton<IRevisionSource>(revision);
        services.AddPersistedOperations(new Dictionary<string, string>
        {
            ["greeting"] = Greeting,
            ["two"] = Two,
            ["rename"] = Rename,
            ["failing"] = Failing,
            ["invalid"] = Invalid,
        });
    }

    public async Task InitializeAsync() => _server = await GraphQLTestServer.StartAsync(services => AddTo(services, Revision));

    public async Task DisposeAsync() => await _server!.DisposeAsync();
}
