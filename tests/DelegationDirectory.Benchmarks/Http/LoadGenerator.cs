using System.Diagnostics;

namespace DelegationDirectory.Benchmarks.Http;

/// <summary>
/// Sends requests over a number of connections, each of which sends its next one when it has the answer to the last. Every connection
/// has a thread that waits in the kernel: nothing is cheaper for so few of them.
/// </summary>
internal sealed class LoadGenerator : IDisposable
{
    private readonly HttpConnection[] _connections;

    public LoadGenerator(Uri address, int connections) =>
        _connections = [.. Enumerable.Range(0, connections).Select(_ => new HttpConnection(address))];

    /// <summary>Sends one request again and again, and gives the latencies of the answers, sorted.</summary>
    /// <param name="request">The request.</param>
    /// <param name="time">For how long, at least.</param>
    /// <param name="count">How often, at least.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<TimeSpan[]> RunAsync(byte[] request, TimeSpan time, int count, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var sent = 0;
        return RunAsync(() => Interlocked.Increment(ref sent) <= count || clock.Elapsed < time ? request : null, cancellation);
    }

    /// <summary>Sends what is next until nothing is; connections ask for it side by side.</summary>
    public async Task<TimeSpan[]> RunAsync(Func<byte[]?> next, CancellationToken cancellation)
    {
        var latencies = await Task.WhenAll(_connections.Select(connection => Task.Factory.StartNew(
            () => Send(connection, next, cancellation), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        TimeSpan[] all = [.. latencies.SelectMany(part => part)];
        Array.Sort(all);
        return all;
    }

    public void Dispose() => Array.ForEach(_connections, connection => connection.Dispose());

    private static List<TimeSpan> Send(HttpConnection connection, Func<byte[]?> next, CancellationToken cancellation)
    {
        var latencies = new List<TimeSpan>();
        while (next() is { } request)
        {
            cancellation.ThrowIfCancellationRequested();
            var start = Stopwatch.GetTimestamp();
            connection.Exchange(request);
            latencies.Add(Stopwatch.GetElapsedTime(start));
        }

        return latencies;
    }
}
