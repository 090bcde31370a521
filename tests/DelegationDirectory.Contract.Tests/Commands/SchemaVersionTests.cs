using System.Text.RegularExpressions;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Commands;

/// <summary>A client can tell from any answer which schema it speaks to.</summary>
public sealed class SchemaVersionTests
{
    private const string Hash = "\\+[0-9a-f]{8}";
    private static readonly string Schema = Path.Combine(Repository.Root, "schema");

    [Fact]
    public async Task The_version_is_that_of_the_newest_release_as_long_as_the_schema_is_the_same()
    {
        var newest = Directory.EnumerateFiles(Path.Combine(Schema, "released"), "*.graphql").MaxBy(path => Version.Parse(NameOf(path)))!;
        var isReleased = await File.ReadAllTextAsync(newest) == await File.ReadAllTextAsync(Path.Combine(Schema, "schema.graphql"));

        Assert.Matches($"^{Regex.Escape(NameOf(newest))}{(isReleased ? "" : Hash)}$", await VersionAsync());
    }

    [Fact]
    public async Task A_schema_that_settings_have_changed_has_a_version_of_its_own() =>
        Assert.Matches(Hash + "$", await VersionAsync("--Directory:Paging:MaxPageSize", "100"));

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);

    private static async Task<string> VersionAsync(params string[] settings)
    {
        await using var server = await ServerProcess.StartAsync(settings);
        using var answer = await server.Client.GetAsync("/graphql?query={__typename}");
        return Assert.Single(answer.Headers.GetValues("Schema-Version"));
    }
}
