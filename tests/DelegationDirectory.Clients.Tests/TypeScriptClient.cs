using System.Text;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Clients.Tests;

/// <summary>A client in TypeScript: a generator's output, and the program that runs all operations through it.</summary>
internal static class TypeScriptClient
{
    public const string Codegen = "graphql-codegen";
    public const string Tada = "gql-tada";
    public const string Genql = "genql";
    public const string Relay = "relay";

    /// <summary>Begins a client; what is not in the shipped files is what its author writes.</summary>
    public static ClientProject Create(string generator, string name)
    {
        var project = ClientProject.Create(generator, name);
        if (generator == Tada)
            project.Write("src/operations.ts", TadaSource());
        if (generator == Relay)
            RelaySources(project);
        project.CopyFolder(ClientProject.Programs);
        project.CopyFolder(Path.Combine(ClientProject.Programs, generator));
        project.Write("recorded.ts", RecordedSource());
        return project;
    }

    /// <summary>Compiles a client, with all that the compiler can be strict about.</summary>
    public static Task<CommandRun> CompileAsync(this ClientProject project) =>
        project.RunToolAsync("typescript/bin/tsc", "--project", "tsconfig.strict.json");

    /// <summary>Makes one script of a client, and runs it against a server.</summary>
    public static async Task<CommandRun> RunScriptAsync(this ClientProject project, ServerProcess server)
    {
        var bundling = await project.RunToolAsync(
            "esbuild/bin/esbuild", "main.ts", "--bundle", "--platform=node", "--outfile=main.cjs", "--log-level=warning");
        Assert.Equal((0, ""), (bundling.ExitCode, bundling.Error));
        return await project.RunAsync("node", "main.cjs", new Uri(server.Address, "graphql").ToString());
    }

    /// <summary>gql.tada finds operations in TypeScript alone.</summary>
    private static string TadaSource()
    {
        var source = new StringBuilder("import { graphql } from '../graphql';\n");
        foreach (var name in Operations.Names)
            source.Append($"\nexport const {Operations.DeclaredName(name)} = graphql(`{Operations.Text(name)}`);\n");
        return source.ToString();
    }

    /// <summary>Relay finds operations in TypeScript alone, and names each after the file that it is in and its kind.</summary>
    private static void RelaySources(ClientProject project)
    {
        foreach (var name in Operations.Names)
        {
            var declared = Operations.DeclaredName(name);
            var text = Operations.Text(name).Replace($"query {declared}", $"query {declared}Query", StringComparison.Ordinal);
            project.Write($"src/{declared}.ts", $"import {{ graphql }} from 'relay-runtime';\n\ngraphql`{text}`;\n");
        }
    }

    /// <summary>The answers that are kept, to be compiled as values of the types that were generated: no more, no less.</summary>
    private static string RecordedSource()
    {
        var source = new StringBuilder("""
            import type { operations } from './client';

            type Answers = { [Name in keyof typeof operations]: Awaited<ReturnType<(typeof operations)[Name]>> };

            export const recorded: Answers = {

            """);
        foreach (var name in Operations.Names)
            source.Append($"'{name}': {Operations.Answer(name)},\n");
        return source.Append("};\n").ToString();
    }
}
