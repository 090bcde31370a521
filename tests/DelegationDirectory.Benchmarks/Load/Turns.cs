using System.Globalization;
using DelegationDirectory.Benchmarks.Hosts;
using DelegationDirectory.Benchmarks.Http;

namespace DelegationDirectory.Benchmarks.Load;

/// <summary>
/// How contenders take turns: in short slices, each round in the opposite order of the last, so that what else the machine does, and what
/// it has become used to, falls on all alike.
/// </summary>
/// <param name="Rounds">How often each has its turn.</param>
/// <param name="SliceTime">How long a turn is.</param>
/// <param name="Connections">Over how many connections.</param>
internal sealed record Turns(int Rounds, TimeSpan SliceTime, int Connections)
{
    private const int WarmUpRounds = 2;
    private const int WarmUpRequests = 500;

    /// <summary>The sentence in which a report tells of them.</summary>
    public string Description =>
        string.Create(CultureInfo.InvariantCulture, $"Contenders take turns, {Rounds} times {SliceTime.TotalSeconds} s each, over {Connections} kept-alive connections.");

    /// <summary>Sends each request so often that the runtime has compiled what it runs for it, however busy the machine is.</summary>
    public async Task WarmUpAsync(IReadOnlyList<HostRequest> requests, CancellationToken cancellation)
    {
        for (var round = 0; round < WarmUpRounds; round++)
        {
            foreach (var request in requests)
            {
                using var generator = new LoadGenerator(request.Host.Address, Connections);
                await generator.RunAsync(request.Bytes, SliceTime, WarmUpRequests, cancellation);
            }
        }
    }

    /// <summary>What each request's slices come to, in the order of the requests.</summary>
    public async Task<IReadOnlyList<Totals>> MeasureAsync(
        IReadOnlyList<HostRequest> requests, IDatabaseServer database, CancellationToken cancellation)
    {
        var slices = requests.ToDictionary(request => request, _ => new List<Slice>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var request in round % 2 == 0 ? requests : requests.Reverse())
                slices[request].Add(await Slice.RunAsync(request, database, Connections, SliceTime, cancellation));
        }

        return [.. requests.Select(request => new Totals(slices[request]))];
    }
}
