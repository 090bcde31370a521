using DelegationDirectory.Testing;

namespace DelegationDirectory.Clients.Tests;

/// <summary>The page that leads from nothing to a typed query on the screen, followed to the letter.</summary>
public sealed class WalkTests
{
    [Fact]
    public async Task Whoever_follows_the_five_minutes_sees_what_they_promise()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "schema", "clients", "README.md"));
        var walkthrough = page.Split("## Five minutes")[1];
        var promised = Blocks(walkthrough, "text").Single();
        var steps = string.Concat(Blocks(walkthrough.Split("```text")[0], "sh"));
        await using var server = await ServerProcess.StartAsync();
        var project = ClientProject.CreateEmpty("walk");
        // What the steps install is here already.
        var script = steps.Replace("npm install", "# npm install", StringComparison.Ordinal)
            .Replace("http://localhost:5080/", server.Address.ToString(), StringComparison.Ordinal)
            .Replace("$DIRECTORY", Repository.Root, StringComparison.Ordinal);

        var walk = await project.RunAsync("bash", "-e", "-u", "-c", script);

        Assert.True(walk.ExitCode == 0, walk.Output + walk.Error);
        Assert.EndsWith(promised, walk.Output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Blocks(string page, string language) =>
        page.Split($"```{language}\n").Skip(1).Select(block => block.Split("```\n")[0]);
}
