namespace DelegationDirectory.Benchmarks.Load;

/// <summary>A workload on one contender over one size of data.</summary>
internal sealed record Target(Workload Workload, Contender Contender, string Size, HostRequest Request)
{
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
                    targets.Add(new Target(workload, contender, deployment.Size, new HostRequest(host, workload.Request(contender, place))));
            }
        }

        return targets;
    }
}
