using System.Text.Json;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Clients.Tests;

/// <summary>What <c>schema/clients</c> has beside the configurations that other tests run.</summary>
public sealed class ShippedFilesTests
{
    private static readonly string Clients = Path.Combine(Repository.Root, "schema", "clients");
    private static readonly string Tests = Path.Combine(Repository.Root, "tests", "DelegationDirectory.Clients.Tests");

    private static readonly IReadOnlyList<string> Folders =
        [.. Directory.GetDirectories(Clients).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Generators => [.. Folders];

    public static TheoryData<string> NpmGenerators =>
        [.. Folders.Where(generator => File.Exists(Path.Combine(Clients, generator, "package.json")))];

    [Theory]
    [MemberData(nameof(Generators))]
    public void Every_generator_has_a_page_that_the_overview_leads_to(string generator)
    {
        Assert.True(File.Exists(Path.Combine(Clients, generator, "README.md")));
        Assert.Contains($"]({generator}/README.md)", File.ReadAllText(Path.Combine(Clients, "README.md")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(NpmGenerators))]
    public void The_versions_that_a_client_installs_are_those_that_the_tests_run(string generator)
    {
        var tested = Packages(Path.Combine(Tests, "package.json")).ToHashSet();
        Assert.All(Packages(Path.Combine(Clients, generator, "package.json")), package => Assert.Contains(package, tested));
    }

    [Theory]
    [InlineData("java", "java/directory/Types.java", "public static class LeadFilterInput", "java.time.LocalDate getEq()")]
    [InlineData("csharp-graphql-client", "Operations.g.cs", "public class WhoLedEachSideGQL", "DateOnly? startDate")]
    [InlineData("csharp-graphql-client", "Types.g.cs", "public enum LeadRank", "DateOnly? StartDate")]
    public async Task Types_are_generated_where_no_client_is_compiled(string generator, string file, params string[] parts)
    {
        var project = ClientProject.Create(generator, $"{generator}-{Path.GetFileName(file)}");

        var generation = await project.GenerateAsync();

        Assert.True(generation.ExitCode == 0, generation.Output + generation.Error);
        var text = project.Read(file);
        Assert.All(parts, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    private static IEnumerable<(string Name, string? Version)> Packages(string file)
    {
        using var package = JsonDocument.Parse(File.ReadAllText(file));
        return [.. from list in new[] { "dependencies", "devDependencies" }
                   where package.RootElement.TryGetProperty(list, out _)
                   from entry in package.RootElement.GetProperty(list).EnumerateObject()
                   select (entry.Name, entry.Value.GetString())];
    }
}
