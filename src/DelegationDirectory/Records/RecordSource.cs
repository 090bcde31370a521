using System.Reflection;

namespace DelegationDirectory.Records;

/// <summary>Where record files are read from.</summary>
public abstract class RecordSource
{
    /// <summary>Which files of a folder are record files.</summary>
    internal const string Pattern = "*.json";

    private RecordSource()
    {
    }

    /// <summary>The records built into this assembly.</summary>
    public static RecordSource BuiltIn { get; } = new Resources();

    /// <summary>The name to show of the source.</summary>
    public abstract string Name { get; }

    /// <summary>A folder of record files.</summary>
    /// <param name="path">The folder.</param>
    public static RecordSource Folder(string path) => new FolderFiles(Path.GetFullPath(path));

    /// <summary>A folder of record files, or the records built in.</summary>
    /// <param name="path">The folder; null or white space for the records built in.</param>
    public static RecordSource Of(string? path) => string.IsNullOrWhiteSpace(path) ? BuiltIn : Folder(path);

    /// <summary>The paths of all JSON files, with forward slashes, in order.</summary>
    /// <exception cref="IOException">The source cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The source cannot be listed.</exception>
    internal abstract IReadOnlyList<string> List();

    /// <summary>Opens a listed file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be read.</exception>
    internal abstract Stream Open(string file);

    private sealed class Resources : RecordSource
    {
        private const string Prefix = "records/";
        private static readonly Assembly Assembly = typeof(RecordSource).Assembly;

        public override string Name => "the records built in";

        internal override IReadOnlyList<string> List() =>
        [
            .. Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Select(name => name[Prefix.Length..])
                .Order(StringComparer.Ordinal),
        ];

        internal override Stream Open(string file) => Assembly.GetManifestResourceStream(Prefix + file)!;
    }

    private sealed class FolderFiles(string folder) : RecordSource
    {
        public override string Name => folder;

        internal override IReadOnlyList<string> List() =>
        [
            .. Directory.EnumerateFiles(folder, Pattern, SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

        internal override Stream Open(string file) => File.OpenRead(Path.Combine(folder, file));
    }
}
