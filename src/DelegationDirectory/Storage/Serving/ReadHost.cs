using System.Diagnostics;
using DelegationDirectory.Storage.Databases;

namespace DelegationDirectory.Storage.Serving;

/// <summary>A database that may be read. One that failed, or lagged behind, is left in peace for a while.</summary>
/// <param name="database">The database.</param>
internal sealed class ReadHost(DirectoryDatabase database)
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);
    private long _restedAt = Stopwatch.GetTimestamp();

    public DirectoryDatabase Database { get; } = database;

    public bool IsResting => Volatile.Read(ref _restedAt) > Stopwatch.GetTimestamp();

    public void LeaveInPeace() => Volatile.Write(ref _restedAt, Stopwatch.GetTimestamp() + (long)(Rest.TotalSeconds * Stopwatch.Frequency));
}
