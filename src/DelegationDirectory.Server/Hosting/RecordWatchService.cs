using DelegationDirectory.Storage;

namespace DelegationDirectory.Server.Hosting;

/// <summary>Watches the record folder for as long as the server runs.</summary>
internal sealed class RecordWatchService(RecordWatch watch) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => watch.RunAsync(stoppingToken);
}
