using DelegationDirectory.Storage.Databases;

namespace DelegationDirectory.Storage.Serving;

/// <summary>The databases that hold the directory: the standbys, which are read in turn, and the primary, when none of them will do.</summary>
/// <param name="primary">The database that is written.</param>
/// <param name="standbys">Copies of it.</param>
internal sealed class ReadHosts(DirectoryDatabase primary, IEnumerable<DirectoryDatabase> standbys)
{
    private readonly ReadHost[] _standbys = [.. standbys.Select(standby => new ReadHost(standby))];
    private int _turn;

    public DirectoryDatabase Primary { get; } = primary;

    /// <summary>Opens something on the first database that will do.</summary>
    public async Task<T> OpenAsync<T>(Func<DirectoryDatabase, Task<T>> open)
    {
        var first = (uint)Interlocked.Increment(ref _turn);
        for (var i = 0u; i < _standbys.Length; i++)
        {
            var host = _standbys[(first + i) % (uint)_standbys.Length];
            if (host.IsResting)
                continue;
            try
            {
                return await open(host.Database).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is StaleReadException || TransientFaults.IsOfDatabase(failure))
            {
                host.LeaveInPeace();
            }
        }

        return await open(Primary).ConfigureAwait(false);
    }
}
