using System.Diagnostics;
using DelegationDirectory.Benchmarks.Http;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Benchmarks.Cold;

/// <summary>How long first executions of an operation took, each on a server of its own.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="AtFirst">On servers that had answered one unrelated request before.</param>
/// <param name="AfterOthers">On servers that had answered the other operations before, once each; empty where there are none.</param>
internal sealed record ColdRun(ColdOperation Operation, IReadOnlyList<TimeSpan> AtFirst, IReadOnlyList<TimeSpan> AfterOthers)
{
    /// <summary>Answered by the schemas of both servers, and unlike all that is measured.</summary>
    private static readonly Request Unrelated = Request.GraphQL(new { query = "{ topics(first: 1) { nodes { name } } }" });

    public static async Task<ColdRun> MeasureAsync(
        ColdOperation operation, IEnumerable<ColdOperation> others, int rounds, CancellationToken cancellation)
    {
        List<Request> before = [.. others.Select(other => other.Request)];
        return new ColdRun(
            operation,
            await TimeAsync(operation, [Unrelated], rounds, cancellation),
            before.Count == 0 ? [] : await TimeAsync(operation, before, rounds, cancellation));
    }

    public static TimeSpan Median(IEnumerable<TimeSpan> times)
    {
        TimeSpan[] sorted = [.. times.Order()];
        return sorted[sorted.Length / 2];
    }

    private static async Task<IReadOnlyList<TimeSpan>> TimeAsync(
        ColdOperation operation, IReadOnlyList<Request> before, int rounds, CancellationToken cancellation)
    {
        var times = new List<TimeSpan>();
        for (var round = 0; round < rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            await using var server = await operation.StartServerAsync();
            using var connection = new HttpConnection(server.Address);
            foreach (var request in before)
                connection.Exchange(request.ToBytes(server.Address));
            times.Add(Time(operation, connection, server));
        }

        return times;
    }

    private static TimeSpan Time(ColdOperation operation, HttpConnection connection, ServerProcess server)
    {
        var request = operation.Request.ToBytes(server.Address);
        var start = Stopwatch.GetTimestamp();
        connection.Exchange(request);
        return Stopwatch.GetElapsedTime(start);
    }
}
