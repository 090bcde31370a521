using DelegationDirectory.Records;
using DelegationDirectory.Storage.Databases;
using DelegationDirectory.Storage.Import;
using DelegationDirectory.Testing;
using DelegationDirectory.Testing.PostgreSql;

namespace DelegationDirectory.Storage.Tests.Import;

/// <summary>A database of one test, with an up-to-date schema and no records.</summary>
public sealed class ImportTarget : IDisposable
{
    private readonly DirectoryInfo? _folder;

    private ImportTarget(StorageProvider provider, string connectionString, DirectoryInfo? folder)
    {
        _folder = folder;
        Provider = provider;
        ConnectionString = connectionString;
        Database = DirectoryDatabase.Open(new StorageOptions { Provider = provider, ConnectionString = connectionString });
    }

    public static TheoryData<StorageProvider> Providers { get; } = [StorageProvider.Sqlite, StorageProvider.PostgreSQL];

    public StorageProvider Provider { get; }

    public string ConnectionString { get; }

    public DirectoryDatabase Database { get; }

    /// <summary>The file of a database of SQLite.</summary>
    public string File => Path.Combine(_folder!.FullName, "directory.db");

    /// <param name="provider">What it is.</param>
    /// <param name="cluster">A cluster that is to be stopped in the test, so that what is committed must be written; null for the shared one.</param>
    public static async Task<ImportTarget> CreateAsync(StorageProvider provider, PostgreSqlCluster? cluster = null)
    {
        var target = Missing(provider, cluster);
        await target.Database.MigrateAsync();
        return target;
    }

    /// <summary>A database that nobody has made yet.</summary>
    public static ImportTarget Missing(StorageProvider provider, PostgreSqlCluster? cluster = null)
    {
        var folder = provider == StorageProvider.Sqlite ? Directory.CreateTempSubdirectory("import") : null;
        var connectionString = folder is not null
            ? $"Data Source={Path.Combine(folder.FullName, "directory.db")}"
            : cluster is null ? PostgreSqlCluster.Shared.NewDatabase() : cluster.NewDatabase() + ";Options=-c synchronous_commit=on";
        return new ImportTarget(provider, connectionString, folder);
    }

    public Task<ImportSummary> ImportAsync(RecordSource source, bool isDryRun = false) =>
        new DirectoryImport(Database).RunAsync(source, new ImportOptions { IsDryRun = isDryRun });

    /// <summary>Runs a command of the server with this database.</summary>
    public Task<CommandRun> RunAsync(params IEnumerable<string> words) => CommandRun.RunAsync([.. words, .. Settings]);

    /// <summary>The settings that name this database on a command line.</summary>
    public IReadOnlyList<string> Settings =>
        ["--Directory:Storage:Provider", $"{Provider}", "--Directory:Storage:ConnectionString", ConnectionString];

    public void Dispose() => _folder?.Delete(recursive: true);
}
