using System.Text.Json;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Schema.Tests;

/// <summary>A copy of the repository's <c>schema</c> that a test may change; gone when the test is over.</summary>
internal sealed class SchemaFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("schema-");

    public SchemaFolder()
    {
        foreach (var source in new[] { "schema.graphql", "operations", "released" }.SelectMany(Files))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(Original, source));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(source, copy);
        }
    }

    /// <summary>The folder in the repository.</summary>
    public static string Original { get; } = Path.Combine(Repository.Root, "schema");

    public string Folder => _folder.FullName;

    /// <summary>Replaces a part of the schema, which must be there once.</summary>
    public SchemaFolder Replace(string old, string replacement)
    {
        var file = Path.Combine(Folder, "schema.graphql");
        var parts = File.ReadAllText(file).Split(old);
        Assert.Equal(2, parts.Length);
        File.WriteAllText(file, string.Join(replacement, parts));
        return this;
    }

    /// <summary>Lists a breaking change as one that is meant.</summary>
    public SchemaFolder List(object entry)
    {
        File.WriteAllText(Path.Combine(Folder, "released", "breaking-changes.json"), JsonSerializer.Serialize(new[] { entry }));
        return this;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static IEnumerable<string> Files(string name)
    {
        var path = Path.Combine(Original, name);
        return Directory.Exists(path) ? Directory.EnumerateFiles(path) : [path];
    }
}
