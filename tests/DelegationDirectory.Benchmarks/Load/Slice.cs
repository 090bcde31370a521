using System.Diagnostics;
using DelegationDirectory.Benchmarks.Hosts;
using DelegationDirectory.Benchmarks.Http;

namespace DelegationDirectory.Benchmarks.Load;

/// <summary>A short time of load on one contender.</summary>
internal sealed record Slice(int Requests, double RequestsPerSecond, TimeSpan Median, TimeSpan Percentile99, Usage Usage)
{
    /// <summary>Sends a request over some connections for a time.</summary>
    public static async Task<Slice> RunAsync(
        HostRequest request, IDatabaseServer database, int connections, TimeSpan time, CancellationToken cancellation)
    {
        using var generator = new LoadGenerator(request.Host.Address, connections);
        var before = await Usage.ReadAsync(request.Host, database, cancellation);
        var clock = Stopwatch.StartNew();
        var latencies = await generator.RunAsync(request.Bytes, time, count: 1, cancellation);
        var elapsed = clock.Elapsed;
        var usage = await Usage.ReadAsync(request.Host, database, cancellation) - before;
        var requests = latencies.Length;
        return new Slice(requests, requests / elapsed.TotalSeconds, latencies[requests / 2], latencies[requests * 99 / 100], usage);
    }
}
