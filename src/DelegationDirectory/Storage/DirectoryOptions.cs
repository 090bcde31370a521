namespace DelegationDirectory.Storage;

/// <summary>What is served. Read from the configuration section <c>Directory</c>.</summary>
public sealed class DirectoryOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Directory";

    /// <summary>The folder of record files; null for the records built in.</summary>
    public string? Records { get; set; }

    /// <summary>Whether the folder is watched and its changes are served as they are made. Default false.</summary>
    public bool WatchRecords { get; set; }
}
