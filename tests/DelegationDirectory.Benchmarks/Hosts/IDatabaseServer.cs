namespace DelegationDirectory.Benchmarks.Hosts;

/// <summary>Where the hosts of a run keep their rows: databases made for that run, and gone after it.</summary>
internal interface IDatabaseServer : IAsyncDisposable
{
    /// <summary>The processor time spent so far by processes of the database's own.</summary>
    TimeSpan ProcessorTime { get; }

    /// <summary>How a host opens a database of that name, which it makes if need be.</summary>
    string ConnectionString(string database);

    /// <summary>Does now, once the rows are there, what the database would do later in the background.</summary>
    Task SettleAsync(CancellationToken cancellation);
}
