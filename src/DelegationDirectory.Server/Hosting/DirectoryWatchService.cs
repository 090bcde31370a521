using DelegationDirectory.Storage;

namespace DelegationDirectory.Server.Hosting;

/// <summary>Watches for changes of the directory for as long as the server runs.</summary>
internal sealed class DirectoryWatchService(IDirectoryWatch watch) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => watch.RunAsync(stoppingToken);
}
