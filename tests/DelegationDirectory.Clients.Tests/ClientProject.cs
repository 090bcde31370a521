using DelegationDirectory.Testing;

namespace DelegationDirectory.Clients.Tests;

/// <summary>
/// The project of somebody who writes a client: what <c>schema/clients</c> has for a generator, beside a copy of the schema and its
/// operations. The packages that it would install are those of the tests.
/// </summary>
internal sealed class ClientProject
{
    private static readonly string Tests = Path.Combine(Repository.Root, "tests", "DelegationDirectory.Clients.Tests");
    private static readonly string Schema = Path.Combine(Repository.Root, "schema");

    private ClientProject(string folder) => Folder = folder;

    /// <summary>Where it lies.</summary>
    public string Folder { get; }

    /// <summary>The programs of the tests, one folder for each generator.</summary>
    public static string Programs { get; } = Path.Combine(Tests, "clients");

    /// <summary>Begins a project anew.</summary>
    /// <param name="generator">The folder in <c>schema/clients</c>.</param>
    /// <param name="name">The project's own folder.</param>
    public static ClientProject Create(string generator, string name)
    {
        var project = CreateEmpty(name);
        project.CopyFolder(Path.Combine(Schema, "operations"), Path.Combine("schema", "operations"));
        project.CopyFile(Path.Combine(Schema, "schema.graphql"), "schema");
        project.CopyFolder(Path.Combine(Schema, "clients", generator));
        return project;
    }

    /// <summary>Begins a project of which there is nothing yet but the installed packages.</summary>
    public static ClientProject CreateEmpty(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "clients", name);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), Path.Combine(Tests, "node_modules"));
        return new ClientProject(folder);
    }

    /// <summary>Copies the files of a folder.</summary>
    public void CopyFolder(string source, string target = "")
    {
        foreach (var file in Directory.EnumerateFiles(source))
            CopyFile(file, target);
    }

    public void Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    /// <summary>Generates as the generator's page says.</summary>
    public Task<CommandRun> GenerateAsync() => RunAsync("npm", "run", "generate", "--no-update-notifier");

    /// <summary>Runs a tool that npm has installed.</summary>
    /// <param name="script">Its script in <c>node_modules</c>.</param>
    /// <param name="arguments">Its command line.</param>
    public Task<CommandRun> RunToolAsync(string script, params IEnumerable<string> arguments) =>
        RunAsync("node", [Path.Combine(Tests, "node_modules", script), .. arguments]);

    /// <summary>Runs a program in the project's folder.</summary>
    public Task<CommandRun> RunAsync(string program, params IEnumerable<string> arguments) =>
        CommandRun.RunInAsync(Folder, program, arguments);

    private void CopyFile(string file, string target)
    {
        Directory.CreateDirectory(Path.Combine(Folder, target));
        File.Copy(file, Path.Combine(Folder, target, Path.GetFileName(file)), overwrite: true);
    }
}
