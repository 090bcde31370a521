using DelegationDirectory.Benchmarks.Http;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Benchmarks.Load;

/// <summary>A workload on one contender over one size of data, ready to be sent.</summary>
internal sealed record Target(Workload Workload, Contender Contender, string Size, ServerProcess Host, Request Request)
{
    private const int WarmUpRequests = 500;

    public byte[] Bytes { get; } = Request.ToBytes(Host.Address);

    /// <summary>The targets of a deployment, by workload; a workload whose rows it has not is left out.</summary>
    public static async Task<IReadOnlyList<Target>> OfAsync(
        Deployment deployment, IEnumerable<Workload> workloads, CancellationToken cancellation)
    {
        var targets = new List<Target>();
        foreach (var workload in workloads)
        {
            foreach (var contender in workload.Contenders)
            {
                var host = deployment.Host(contender);
                var place = await Place.FindAsync(host.Client, workload.RowsBefore, cancellation);
                if (place is not null || workload.RowsBefore == 0)
                    targets.Add(new Target(workload, contender, deployment.Size, host, workload.Request(contender, place)));
            }
        }

        return targets;
    }

    /// <summary>Sends the request so often that the runtime has compiled what it runs for it, however busy the machine is.</summary>
    public async Task WarmUpAsync(int connections, TimeSpan time, CancellationToken cancellation)
    {
        using var generator = new LoadGenerator(Host.Address, connections);
        await generator.RunAsync(Bytes, time, WarmUpRequests, cancellation);
    }
}
