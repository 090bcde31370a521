using DelegationDirectory.Testing;

namespace DelegationDirectory.Hostile.Tests;

/// <summary>The server as it is shipped, shared by all tests: what one of them does to it the others would notice.</summary>
public sealed class HostileServer : IAsyncLifetime
{
    private ServerProcess? _process;

    public ServerProcess Process => _process!;

    public HttpClient Client => Process.Client;

    public async Task InitializeAsync() => _process = await ServerProcess.StartAsync();

    public async Task DisposeAsync() => await Process.DisposeAsync();

    /// <summary>That the server answers as ever, and has logged no failure.</summary>
    public async Task AssertIsWellAsync()
    {
        using var body = new StringContent("""{"query":"{ country(code: \"FR\") { name } }"}""", null, "application/json");
        using var answer = await Client.PostAsync("/graphql", body);
        Assert.Equal("""{"data":{"country":{"name":"France"}}}""", await answer.Content.ReadAsStringAsync());
        Assert.DoesNotContain("fail:", Process.Output, StringComparison.Ordinal);
    }
}

[CollectionDefinition(nameof(Attacked))]
public sealed class Attacked : ICollectionFixture<HostileServer>;
