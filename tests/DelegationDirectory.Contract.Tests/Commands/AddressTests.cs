using System.Net;
using System.Net.Sockets;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Commands;

/// <summary>Where the server listens, and what it says of it.</summary>
public sealed class AddressTests
{
    [Fact]
    public async Task The_address_on_the_command_line_is_listened_on_and_all_that_is_there_is_named()
    {
        await using var server = await ServerProcess.StartAsync();

        await AssertEverythingIsNamedAsync(server);
    }

    [Fact]
    public async Task The_address_in_the_environment_is_listened_on_and_all_that_is_there_is_named()
    {
        await using var server = await ServerProcess.StartByEnvironmentAsync();

        await AssertEverythingIsNamedAsync(server);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://localhost:99999")]
    [InlineData("http://localhost:-1")]
    [InlineData("ftp://localhost:5080")]
    [InlineData("http://localhost:5080/directory")]
    public async Task An_address_on_which_nothing_can_listen_is_refused_with_an_example_of_one_that_can(string address)
    {
        var run = await CommandRun.RunAsync("--urls", $"http://127.0.0.1:0;{address}");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            $"error: --urls (ASPNETCORE_URLS): found \"{address}\"; "
                + "allowed: addresses such as http://localhost:5080, separated by semicolons",
            Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task An_address_that_is_taken_is_named_in_one_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://{taken.LocalEndpoint}";

        var run = await CommandRun.RunAsync("--urls", address);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Equal($"error: Failed to bind to address {address}: address already in use.", Assert.Single(run.ErrorLines));
    }

    private static async Task AssertEverythingIsNamedAsync(ServerProcess server)
    {
        // Its output is complete only when it has ended.
        await server.TerminateAsync();

        Assert.Equal(
            """
            The interagency delegation directory is ready.
              API     ADDRESS/graphql          (POST or GET)
              IDE     ADDRESS/graphql/         (in a browser)
              MCP     ADDRESS/graphql/mcp      (for assistants)
              Schema  ADDRESS/graphql?sdl
              Health  ADDRESS/health/ready
            """,
            server.Output.Trim().Replace(server.Address.ToString().TrimEnd('/'), "ADDRESS", StringComparison.Ordinal));
    }
}
