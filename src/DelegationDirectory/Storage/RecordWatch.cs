using DelegationDirectory.Records;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Storage;

/// <summary>
/// Loads the records anew when their folder has changed and come to rest: looked at twice, it is the same. It looks at the files
/// themselves, because the events that a file system sends do not arrive from every mount, and not all of them when there are many.
/// </summary>
internal sealed class RecordWatch(
    DirectoryLoader loader, LiveDirectory directory, IOptions<DirectoryOptions> options, ILogger<RecordWatch> log) : IDirectoryWatch
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly string _folder = options.Value.Records is { Length: > 0 } folder ? Path.GetFullPath(folder) : "";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.WatchRecords)
            return;
        using var timer = new PeriodicTimer(Interval);
        string? loaded = null;
        string? before = null;
        while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false))
        {
            var now = Look();
            if (now != loaded && now == before)
            {
                await LoadAsync(cancellationToken).ConfigureAwait(false);
                loaded = now;
            }

            before = now;
        }
    }

    /// <summary>What would be different if a file were.</summary>
    private string Look()
    {
        try
        {
            return string.Join('\n', new DirectoryInfo(_folder)
                .EnumerateFiles(RecordSource.Pattern, SearchOption.AllDirectories)
                .Select(file => $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}")
                .Order(StringComparer.Ordinal));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return failure.Message;
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var before = directory.Revision;
        try
        {
            var records = await loader.LoadAsync(cancellationToken).ConfigureAwait(false);
            if (directory.Revision != before)
                log.LogInformation(
                    "The records in {Folder} have changed. Revision {Revision} is served: {Records}", _folder, directory.Revision?.Id, records);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(
                "The records in {Folder} have changed, but cannot be served. Revision {Revision} still is. {Reason}",
                _folder, before?.Id, failure is InvalidRecordsException ? failure.Message : failure.ToString());
        }
    }
}
