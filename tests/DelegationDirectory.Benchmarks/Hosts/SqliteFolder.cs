namespace DelegationDirectory.Benchmarks.Hosts;

/// <summary>SQLite in files of a temporary folder. It runs within the host's process and does nothing in the background.</summary>
internal sealed class SqliteFolder : IDatabaseServer
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("benchmarks");

    public TimeSpan ProcessorTime => TimeSpan.Zero;

    public string ConnectionString(string database) => $"Data Source={Path.Combine(_folder.FullName, database)}.db";

    public Task SettleAsync(CancellationToken cancellation) => Task.CompletedTask;

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
