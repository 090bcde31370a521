using DelegationDirectory.Testing;

namespace DelegationDirectory.Schema.Tests;

/// <summary>What others made to judge schemas, run in a folder that holds <c>schema.graphql</c>, <c>operations</c> and <c>released</c>.</summary>
internal static class SchemaTools
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "DelegationDirectory.Schema.Tests", "tools");

    /// <summary>graphql-schema-linter, over the schema.</summary>
    public static Task<CommandRun> LintSchemaAsync(string folder) =>
        RunAsync(folder, "graphql-schema-linter", "--config-directory", Folder, "schema.graphql");

    /// <summary>ESLint with the rules of graphql-eslint, over the schema and the operations.</summary>
    public static Task<CommandRun> LintAllAsync(string folder) =>
        RunAsync(folder, "eslint", "--config", Path.Combine(Folder, "eslint.config.js"), "--max-warnings", "0", "schema.graphql", "operations");

    /// <summary>graphql-inspector, from the newest released schema to the one that is served.</summary>
    public static Task<CommandRun> CompareWithReleaseAsync(string folder) => RunAsync(
        folder, "graphql-inspector", "diff", NewestRelease(folder), "schema.graphql", "--rule", Path.Combine(Folder, "listed-changes.cjs"));

    private static string NewestRelease(string folder) => Directory
        .EnumerateFiles(Path.Combine(folder, "released"), "*.graphql")
        .MaxBy(path => Version.Parse(Path.GetFileNameWithoutExtension(path)))!;

    private static Task<CommandRun> RunAsync(string folder, string tool, params IEnumerable<string> arguments) =>
        CommandRun.RunInAsync(folder, "node", [Path.Combine(Folder, "node_modules", ".bin", tool), .. arguments]);
}
