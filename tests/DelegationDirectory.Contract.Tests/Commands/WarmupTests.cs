using System.Text.RegularExpressions;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Commands;

/// <summary>What the server does before it listens.</summary>
public sealed partial class WarmupTests
{
    [Fact]
    public async Task The_shipped_operations_are_planned_before_the_server_is_ready()
    {
        await using var server = await ServerProcess.StartAsync("--Logging:LogLevel:DelegationDirectory.Querying=Debug");
        var start = server.Output.Split("is ready")[0];

        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "schema", "operations"), "*.graphql"))
            Assert.Contains($"Planned the operation {Name().Match(await File.ReadAllTextAsync(file)).Groups[1].Value}", start, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^query (\w+)", RegexOptions.Multiline)]
    private static partial Regex Name();
}
