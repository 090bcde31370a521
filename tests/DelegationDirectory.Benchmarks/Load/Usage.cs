using System.Net.Http.Json;
using DelegationDirectory.Benchmarks.Hosts;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Benchmarks.Load;

/// <summary>What a host, and its database's processes, have spent; the difference of two readings is what lay between them.</summary>
internal sealed record Usage(long CpuMicroseconds, long AllocatedBytes, long SqlStatements, long CompiledQueries)
{
    public double DatabaseMicroseconds { get; init; }

    public static async Task<Usage> ReadAsync(ServerProcess host, IDatabaseServer database, CancellationToken cancellation)
    {
        var usage = await host.Client.GetFromJsonAsync<Usage>("/counters", cancellation);
        return usage! with { DatabaseMicroseconds = database.ProcessorTime.TotalMicroseconds };
    }

    public static Usage operator -(Usage after, Usage before) => new(
        after.CpuMicroseconds - before.CpuMicroseconds,
        after.AllocatedBytes - before.AllocatedBytes,
        after.SqlStatements - before.SqlStatements,
        after.CompiledQueries - before.CompiledQueries)
    {
        DatabaseMicroseconds = after.DatabaseMicroseconds - before.DatabaseMicroseconds,
    };
}
