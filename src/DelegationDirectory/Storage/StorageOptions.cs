namespace DelegationDirectory.Storage;

/// <summary>Where the directory is kept. Read from the configuration section <c>Directory:Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = $"{DirectoryOptions.Section}:Storage";

    /// <summary>Which kind of database. Default <see cref="StorageProvider.InMemory"/>.</summary>
    public StorageProvider Provider { get; set; }

    /// <summary>How to connect to it, in the words of the provider; none for <see cref="StorageProvider.InMemory"/>.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Whether a server brings the schema of the database up to date when it starts. Default false.</summary>
    public bool MigrateAtStart { get; set; }

    /// <summary>How to connect to standbys of a PostgreSQL database, which are read in its place.</summary>
    public IList<string> ReadReplicas { get; } = [];
}
