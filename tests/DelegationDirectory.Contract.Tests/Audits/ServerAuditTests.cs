using DelegationDirectory.Testing;
using Snapshooter.Xunit;

namespace DelegationDirectory.Contract.Tests.Audits;

/// <summary>The audits of GraphQL over HTTP that the GraphQL working group publishes, run against the server as it is shipped.</summary>
public sealed class ServerAuditTests
{
    private static readonly string Script = Path.Combine(Repository.Root, "tests", "DelegationDirectory.Contract.Tests", "Audits", "audit.mjs");

    [Theory]
    [InlineData]
    [InlineData("--GraphQL:EnableBatching=true")]
    public async Task Every_published_audit_passes_without_warning_or_notice(params string[] settings)
    {
        await using var server = await ServerProcess.StartAsync(settings);

        var run = await CommandRun.RunScriptAsync(Script, new Uri(server.Address, "/graphql").ToString());

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(61, run.OutputLines.Count(line => line.StartsWith("ok | ", StringComparison.Ordinal)));
        run.Output.MatchSnapshot("graphql-http");
    }
}
