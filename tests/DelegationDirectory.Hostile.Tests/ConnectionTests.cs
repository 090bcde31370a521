using DelegationDirectory.Testing.Hostile;

namespace DelegationDirectory.Hostile.Tests;

/// <summary>Connections kept open with next to nothing are closed by the server, and meanwhile others are answered.</summary>
[Collection(nameof(Attacked))]
public sealed class ConnectionTests(HostileServer server)
{
    private const int Many = 50;

    [Fact]
    public async Task Headers_that_do_not_end() =>
        Assert.Equal(["HTTP/1.1 408 Request Timeout"], await AllAsync(connection => connection.SlowHeadersAsync()));

    [Fact]
    public async Task Bodies_that_come_byte_by_byte() =>
        Assert.Equal(["HTTP/1.1 408 Request Timeout"], await AllAsync(connection => connection.SlowBodyAsync()));

    [Fact]
    public async Task WebSockets_on_which_nothing_is_said() =>
        Assert.Equal([4408], await AllAsync(connection => connection.SilentSocketAsync()));

    private async Task<IEnumerable<T>> AllAsync<T>(Func<HostileConnection, Task<T>> attack)
    {
        var connections = Enumerable.Range(0, Many).Select(_ => new HostileConnection(server.Process.Address)).ToList();
        try
        {
            var attacks = connections.Select(attack).ToList();
            await server.AssertIsWellAsync();
            return (await Task.WhenAll(attacks)).Distinct();
        }
        finally
        {
            connections.ForEach(connection => connection.Dispose());
        }
    }
}
