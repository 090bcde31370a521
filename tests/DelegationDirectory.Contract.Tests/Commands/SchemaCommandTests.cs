using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Commands;

/// <summary><c>schema print</c> and <c>schema export</c>.</summary>
public sealed class SchemaCommandTests : IDisposable
{
    private static readonly string Committed = File.ReadAllText(Path.Combine(Repository.Root, "schema", "schema.graphql"));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("schema-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Print_writes_the_schema_and_nothing_else()
    {
        var run = await CommandRun.RunAsync("schema", "print");

        Assert.Equal(new CommandRun(0, Committed, ""), run);
    }

    [Fact]
    public async Task Export_writes_the_schema_into_a_folder_that_did_not_exist()
    {
        var file = Path.Combine(_folder.FullName, "new", "folder", "schema.graphql");

        var run = await CommandRun.RunAsync("schema", "export", "--output", file);

        Assert.Equal(new CommandRun(0, "", ""), run);
        Assert.Equal(Committed, await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task An_output_that_cannot_be_written_is_named_in_one_line()
    {
        // A folder is there already, which no right lets anyone write as a file.
        var run = await CommandRun.RunAsync("schema", "export", "--output", _folder.FullName);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.StartsWith($"error: {_folder.FullName} cannot be written: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }
}
