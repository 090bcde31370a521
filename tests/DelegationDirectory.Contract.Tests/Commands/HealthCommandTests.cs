using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Commands;

/// <summary><c>health</c>, by which a container asks whether its server is well.</summary>
public sealed class HealthCommandTests
{
    [Fact]
    public async Task The_exit_code_tells_a_running_server_from_an_absent_one()
    {
        await using var server = await ServerProcess.StartAsync();
        var url = new Uri(server.Address, "/health/live").ToString();

        var running = await CommandRun.RunAsync("health", "--url", url);
        await server.TerminateAsync();
        var absent = await CommandRun.RunAsync("health", "--url", url);

        Assert.Equal((0, $"{url}: 200"), (running.ExitCode, Assert.Single(running.OutputLines)));
        Assert.Equal(1, absent.ExitCode);
        Assert.StartsWith(url, Assert.Single(absent.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_answers_something_else_is_not_well()
    {
        await using var server = await ServerProcess.StartAsync();

        var run = await CommandRun.RunAsync("health", "--url", new Uri(server.Address, "/nowhere").ToString());

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith(": 404", Assert.Single(run.OutputLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused_with_an_example_of_one()
    {
        var run = await CommandRun.RunAsync("health", "--url", "localhost");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("--url: found \"localhost\"; allowed: an address such as http://localhost:5080/health/live", run.ErrorLines[0]);
    }
}
