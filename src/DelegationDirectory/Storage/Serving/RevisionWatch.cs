using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace DelegationDirectory.Storage.Serving;

/// <summary>
/// Has each revision that others write served, within a second. When the database does not answer, what was served before still is, and
/// it is asked again, less and less often.
/// </summary>
internal sealed class RevisionWatch(StoredDirectory store, LiveDirectory directory, ILogger<RevisionWatch> log) : IDirectoryWatch
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private TimeSpan? _outage;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await FollowAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                if (_outage is null)
                    log.LogError("{Database} does not answer. Revision {Revision} is served as far as it can be read. {Reason}",
                        store.Database, directory.Revision?.Id, failure.GetBaseException().Message);
                _outage = _outage is { } pause ? TimeSpan.FromTicks(Math.Min(2 * pause.Ticks, LongestPause.Ticks)) : FirstPause;
                await Task.Delay(_outage.Value, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        await using var context = store.Database.CreateContext();
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await store.Database.ListenAsync(context, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            if (await RevisionQuery.RunAsync(context, cancellationToken).ConfigureAwait(false) is { } revision)
                Serve(revision);
            if (_outage is not null)
                log.LogInformation("{Database} answers again. Revision {Revision} is served.", store.Database, directory.Revision?.Id);
            _outage = null;
            await store.Database.WaitForNewsAsync(context, cancellationToken).ConfigureAwait(false);
        }
    }

    private void Serve(DirectoryRevision revision)
    {
        var before = directory.Revision;
        store.Serve(revision);
        if (directory.Revision != before)
            log.LogInformation("Revision {Revision}, number {Number}, is served.", revision.Id, revision.Number);
    }
}
