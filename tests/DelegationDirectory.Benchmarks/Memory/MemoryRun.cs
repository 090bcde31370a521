using System.Text.Json;
using DelegationDirectory.Benchmarks.Hosts;
using DelegationDirectory.Benchmarks.Http;
using DelegationDirectory.Benchmarks.Load;
using DelegationDirectory.Benchmarks.Reports;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Benchmarks.Memory;

/// <summary>Sends a host ever new documents, and looks at its memory from time to time.</summary>
internal sealed class MemoryRun(ServerProcess host, IDatabaseServer database, int connections)
{
    private const int Steps = 10;
    private const int WarmUpRequests = 500;
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(2);

    /// <summary>The host at a time.</summary>
    internal sealed record State(long Documents, long ResidentMemory, long CompiledQueries);

    /// <summary>Warms the host up by the workloads, sends the documents, and checks that it answers as before.</summary>
    /// <returns>Its states: first the warm one.</returns>
    public async Task<IReadOnlyList<State>> RunAsync(long documents, CancellationToken cancellation)
    {
        var workloads = Workload.All.Where(workload => workload.RowsBefore == 0);
        List<Request> requests = [.. workloads.Select(workload => workload.Request(Contender.Engine, null))];
        using (var generator = new LoadGenerator(host.Address, connections))
        {
            foreach (var request in requests)
                await generator.RunAsync(request.ToBytes(host.Address), WarmUpTime, WarmUpRequests, cancellation);
        }

        var before = await requests[0].AskAsync(host.Client, cancellation);

        var states = new List<State> { await StateAsync(0, cancellation) };
        for (var step = 1; step <= Steps; step++)
        {
            var end = documents * step / Steps;
            await SendAsync(states[^1].Documents, end, cancellation);
            states.Add(await StateAsync(end, cancellation));
            Progress.Say($"{end} documents sent, {states[^1].ResidentMemory >> 20} MiB");
        }

        var after = await requests[0].AskAsync(host.Client, cancellation);
        if (!JsonElement.DeepEquals(before, after))
            throw new InvalidDataException($"The host does not answer as before. It said: {before}; it says: {after}");
        return states;
    }

    private async Task SendAsync(long start, long end, CancellationToken cancellation)
    {
        using var generator = new LoadGenerator(host.Address, connections);
        var last = start - 1;
        byte[]? Next()
        {
            var number = Interlocked.Increment(ref last);
            return number < end ? DistinctDocuments.Get(number).ToBytes(host.Address) : null;
        }

        await generator.RunAsync(Next, cancellation);
    }

    private async Task<State> StateAsync(long documents, CancellationToken cancellation)
    {
        var usage = await Usage.ReadAsync(host, database, cancellation);
        return new State(documents, host.ResidentMemory, usage.CompiledQueries);
    }
}
