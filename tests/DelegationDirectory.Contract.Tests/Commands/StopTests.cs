using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Commands;

/// <summary>How the server ends.</summary>
public sealed class StopTests
{
    [Fact]
    public async Task Asked_to_stop_the_server_ends_with_exit_code_zero()
    {
        await using var server = await ServerProcess.StartAsync();

        Assert.Equal(0, await server.TerminateAsync());
        await Assert.ThrowsAsync<HttpRequestException>(() => server.Client.GetAsync("/health/live"));
    }
}
