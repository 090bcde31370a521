namespace DelegationDirectory.Schema.Tests;

/// <summary>The schema and the operations follow the rules that others publish; each exception is explained where it is configured.</summary>
public sealed class LintTests
{
    [Fact]
    public async Task The_schema_passes_the_schema_linter()
    {
        var run = await SchemaTools.LintSchemaAsync(SchemaFolder.Original);

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Contains("0 errors detected", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_and_the_operations_pass_the_recommended_rules_and_those_of_relay()
    {
        var run = await SchemaTools.LintAllAsync(SchemaFolder.Original);

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
    }

    [Fact]
    public async Task A_field_without_a_description_is_found_by_the_schema_linter()
    {
        using var schema = new SchemaFolder().Replace("type Query {\n", "type Query {\n  bare: String\n");

        var run = await SchemaTools.LintSchemaAsync(schema.Folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The field `Query.bare` is missing a description", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operation_that_asks_for_what_is_not_there_is_found()
    {
        using var schema = new SchemaFolder();
        await File.WriteAllTextAsync(Path.Combine(schema.Folder, "operations", "motto.graphql"), "query Motto { countries { nodes { motto } } }\n");

        var run = await SchemaTools.LintAllAsync(schema.Folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Cannot query field \"motto\" on type \"Country\"", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Use `region`. Deprecated since 2026-12-01, removed after 2027-06-30.", true)]
    [InlineData("Use `region`.", false)]
    [InlineData("Deprecated since 2026-12-01, removed after 2027-06-30.", false)]
    [InlineData("Use `region`. Deprecated since 2026-12-01, removed after 2027-06-31.", false)]
    [InlineData("Use `region`. Deprecated since 2027-06-30, removed after 2026-12-01.", false)]
    public async Task What_is_deprecated_says_what_to_use_instead_since_when_and_until_when(string reason, bool isWellFormed)
    {
        using var schema = new SchemaFolder().Replace(
            "  region: String!\n  \"The part of that",
            $"  region: String!\n  \"Its motto.\"\n  motto: String @deprecated(reason: \"{reason}\")\n  \"The part of that");

        var run = await SchemaTools.LintAllAsync(schema.Folder);

        Assert.Equal(isWellFormed ? 0 : 1, run.ExitCode);
        Assert.Equal(!isWellFormed, run.Output.Contains($"The reason of @deprecated is \"{reason}\"", StringComparison.Ordinal));
    }
}
