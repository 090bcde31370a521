using System.Diagnostics;
using DelegationDirectory.Benchmarks.Http;

namespace DelegationDirectory.Benchmarks.Cold;

/// <summary>How long first executions of an operation took, each on a server of its own that had answered one other request.</summary>
internal sealed record ColdRun(ColdOperation Operation, IReadOnlyList<TimeSpan> SortedTimes)
{
    /// <summary>Answered by the schemas of both servers, and unlike all that is measured.</summary>
    private static readonly Request Unrelated = Request.GraphQL(new { query = "{ topics(first: 1) { nodes { name } } }" });

    public TimeSpan Best => SortedTimes[0];

    public TimeSpan Median => SortedTimes[SortedTimes.Count / 2];

    public static async Task<ColdRun> MeasureAsync(ColdOperation operation, int rounds, CancellationToken cancellation)
    {
        var times = new List<TimeSpan>();
        for (var round = 0; round < rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            await using var server = await operation.StartServerAsync();
            using var connection = new HttpConnection(server.Address);
            connection.Exchange(Unrelated.ToBytes(server.Address));
            var request = operation.Request.ToBytes(server.Address);
            var start = Stopwatch.GetTimestamp();
            connection.Exchange(request);
            times.Add(Stopwatch.GetElapsedTime(start));
        }

        return new ColdRun(operation, [.. times.Order()]);
    }
}
