using DelegationDirectory.Storage;
using DelegationDirectory.Testing.PostgreSql;

namespace DelegationDirectory.Queries.Tests;

/// <summary>A database that lasts as long as a test does, and that a server makes and fills when it starts.</summary>
public sealed class StoredDatabase(StorageProvider provider, string? connection = null) : IDisposable
{
    private readonly DirectoryInfo? _folder = provider == StorageProvider.Sqlite ? Directory.CreateTempSubdirectory("directory") : null;

    public StorageOptions Options => field ??= new StorageOptions
    {
        Provider = provider,
        ConnectionString = connection ?? (_folder is null ? PostgreSqlCluster.Shared.NewDatabase() : $"Data Source={Path.Combine(_folder.FullName, "directory.db")}"),
        MigrateAtStart = true,
    };

    public void Dispose() => _folder?.Delete(recursive: true);
}
