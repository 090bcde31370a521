using DelegationDirectory.Records;

namespace DelegationDirectory.Storage.Export;

/// <summary>
/// A folder that is written whole or not at all: what is written lies beside it, under another name, until it is complete. Only a folder that
/// holds nothing but records is replaced.
/// </summary>
internal sealed class ExportFolder : IDisposable
{
    private readonly string _target;

    /// <summary>Makes sure that the folder may be written, and begins.</summary>
    /// <exception cref="IOException">It may not.</exception>
    public ExportFolder(string path)
    {
        _target = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        if (File.Exists(_target))
            throw new IOException("found a file; allowed: a folder, or a name that nothing has yet");
        if (Other() is { } other)
            throw new IOException($"found {other} in it; allowed: a folder that holds nothing but records, which an export replaces, or none yet");
        Path = Beside("partial");
        Directory.CreateDirectory(Path);
    }

    /// <summary>Where to write meanwhile.</summary>
    public string Path { get; }

    /// <summary>Puts what was written in its place.</summary>
    public void Complete()
    {
        if (!Directory.Exists(_target))
        {
            Directory.Move(Path, _target);
            return;
        }

        var before = Beside("replaced");
        Directory.Move(_target, before);
        try
        {
            Directory.Move(Path, _target);
        }
        catch (IOException)
        {
            Directory.Move(before, _target);
            throw;
        }

        Directory.Delete(before, recursive: true);
    }

    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }

    private string? Other() => Directory.Exists(_target)
        ? new DirectoryInfo(_target).EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .Select(entry => System.IO.Path.GetRelativePath(_target, entry.FullName).Replace('\\', '/') + (entry is DirectoryInfo ? "/" : ""))
            .FirstOrDefault(entry => RecordFiles.KindOf(entry) is null || !(entry.EndsWith('/') || entry.EndsWith(".json", StringComparison.Ordinal)))
        : null;

    private string Beside(string suffix) => $"{_target}.{Guid.NewGuid():n}.{suffix}";
}
