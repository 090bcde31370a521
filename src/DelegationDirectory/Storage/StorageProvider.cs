namespace DelegationDirectory.Storage;

/// <summary>Where the directory is kept.</summary>
public enum StorageProvider
{
    /// <summary>In the server's own memory, loaded from the records at each start.</summary>
    InMemory,

    /// <summary>In one file, for one machine.</summary>
    Sqlite,

    /// <summary>In a database server, for any number of machines.</summary>
    PostgreSQL,
}
