using System.Text;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Clients.Tests;

/// <summary>A client of somebody who has not looked since the last release, run against the server of now.</summary>
public sealed class ReleasedSchemaTests
{
    [Fact]
    public async Task A_client_generated_from_the_last_released_schema_runs_unchanged()
    {
        var project = ClientProject.Create(TypeScriptClient.Codegen, "released");
        project.CopyFolder(ClientProject.Programs);
        project.CopyFolder(Path.Combine(ClientProject.Programs, "released"));
        project.Write("schema/schema.graphql", LastReleasedSchema());
        await project.RunAsync("node", "only-valid.mjs");
        var kept = Path.Combine(project.Folder, "schema", "operations");
        var names = Operations.Names.Where(name => File.Exists(Path.Combine(kept, name + ".graphql"))).ToList();
        Assert.NotEmpty(names);
        project.Write("recorded.ts", RecordedSource(names));

        var generation = await project.GenerateAsync();
        Assert.True(generation.ExitCode == 0, generation.Output + generation.Error);
        var compilation = await project.CompileAsync();
        Assert.Equal((0, ""), (compilation.ExitCode, compilation.Output));

        await using var server = await ServerProcess.StartAsync();
        Operations.AreAnsweredAsRecorded(await project.RunScriptAsync(server), names);
    }

    private static string LastReleasedSchema() => File.ReadAllText(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "schema", "released"), "*.graphql")
            .MaxBy(file => Version.Parse(Path.GetFileNameWithoutExtension(file)))!);

    /// <summary>The answers of now as values of the types of then.</summary>
    private static string RecordedSource(IEnumerable<string> names)
    {
        var source = new StringBuilder("import type * as generated from './gql/graphql';\n");
        foreach (var name in names)
        {
            var declared = Operations.DeclaredName(name);
            source.Append($"\nexport const {declared}: generated.{declared}Query = {Operations.Answer(name)};\n");
        }

        return source.ToString();
    }
}
