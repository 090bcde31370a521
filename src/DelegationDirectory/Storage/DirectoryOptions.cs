namespace DelegationDirectory.Storage;

/// <summary>What is served. Read from the configuration section <c>Directory</c>.</summary>
public sealed class DirectoryOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Directory";

    /// <summary>The folder of record files; null for the records built in.</summary>
    public string? Records { get; set; }
}
