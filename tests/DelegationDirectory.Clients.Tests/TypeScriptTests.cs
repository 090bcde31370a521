using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Clients.Tests;

/// <summary>Clients in TypeScript, made with the files of <c>schema/clients</c>.</summary>
public sealed class TypeScriptTests
{
    public static TheoryData<string> Generators =>
        [TypeScriptClient.Codegen, TypeScriptClient.Tada, TypeScriptClient.Genql, TypeScriptClient.Relay];

    [Theory]
    [MemberData(nameof(Generators))]
    public async Task A_generated_client_compiles_and_is_given_the_recorded_answers(string generator)
    {
        var project = TypeScriptClient.Create(generator, generator);
        var generation = await project.GenerateAsync();
        Assert.True(generation.ExitCode == 0, generation.Output + generation.Error);

        var compilation = await project.CompileAsync();
        Assert.Equal((0, ""), (compilation.ExitCode, compilation.Output));

        // The client of graphql-codegen sends hashes and nothing else, to a server that takes nothing else.
        await using var server = generator == TypeScriptClient.Codegen
            ? await ServerProcess.StartAsync(
                "--GraphQL:OnlyPersistedOperations=true", $"--GraphQL:PersistedOperationsFolder={Path.Combine(project.Folder, "gql")}")
            : await ServerProcess.StartAsync();
        Operations.AreAnsweredAsRecorded(await project.RunScriptAsync(server), Operations.Names);

        // And what it was not asked for, the compiler does not know.
        project.Write("main.ts", """
            import { operations } from './client';

            export const minutes = async () => (await operations['who-led-each-side']()).dialogue?.minutes;
            """);
        var refusal = await project.CompileAsync();
        Assert.Equal(2, refusal.ExitCode);
        Assert.Contains("main.ts(3,88): error TS2339: Property 'minutes' does not exist", refusal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_manifest_of_persisted_documents_names_each_by_the_SHA_256_of_its_text()
    {
        var project = TypeScriptClient.Create(TypeScriptClient.Codegen, "graphql-codegen-manifest");
        await project.GenerateAsync();

        var manifest = JsonSerializer.Deserialize<Dictionary<string, string>>(project.Read("gql/persisted-documents.json"))!;
        Assert.Equal(Operations.Names.Count, manifest.Count);
        Assert.All(manifest, entry => Assert.Equal(entry.Key, "sha256:" + Hash(entry.Value)));
    }

    [Theory]
    [InlineData(TypeScriptClient.Codegen, "import { graphql } from '../gql'; graphql(`query Wrong { countries { minutes } }`);")]
    [InlineData(TypeScriptClient.Tada, "import { graphql } from '../graphql'; graphql(`query Wrong { countries { minutes } }`);")]
    [InlineData(TypeScriptClient.Relay, "import { graphql } from 'relay-runtime'; graphql`query wrongQuery { countries { minutes } }`;")]
    public async Task A_field_that_does_not_exist_is_refused_by_the_generator(string generator, string source)
    {
        var project = TypeScriptClient.Create(generator, generator + "-wrong");
        project.Write("src/wrong.ts", source);

        var generation = await project.GenerateAsync();

        Assert.NotEqual(0, generation.ExitCode);
        Assert.Contains("minutes", generation.Output + generation.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_does_not_exist_passes_in_a_selection_of_genql_and_is_refused_by_the_server()
    {
        var project = TypeScriptClient.Create(TypeScriptClient.Genql, "genql-wrong");
        await project.GenerateAsync();
        project.Write("client.ts", project.Read("client.ts").Replace("region: true", "minutes: true", StringComparison.Ordinal));
        var compilation = await project.CompileAsync();
        await using var server = await ServerProcess.StartAsync();

        var run = await project.RunScriptAsync(server);

        Assert.DoesNotContain("client.ts", compilation.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The type `Country` has no field `minutes`", run.Error, StringComparison.Ordinal);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
