using DelegationDirectory.Benchmarks.Hosts;
using DelegationDirectory.Benchmarks.Reports;

namespace DelegationDirectory.Benchmarks.Load;

/// <summary>Measures the workloads on one provider. The hosts of all sizes run side by side.</summary>
internal sealed class LoadRun(DatabaseProvider provider, LoadSettings settings)
{
    public async Task<IReadOnlyList<Measurement>> MeasureAsync(CancellationToken cancellation)
    {
        await using var database = await provider.StartAsync(cancellation);
        var deployments = new List<Deployment>();
        try
        {
            foreach (var size in settings.Sizes)
            {
                Progress.Say($"{provider.Title}: filling size {size}");
                deployments.Add(await Deployment.StartAsync(provider, database, size));
            }

            await database.SettleAsync(cancellation);
            return await MeasureAsync(deployments, database, cancellation);
        }
        finally
        {
            foreach (var deployment in deployments)
                await deployment.DisposeAsync();
        }
    }

    private async Task<IReadOnlyList<Measurement>> MeasureAsync(
        IReadOnlyList<Deployment> deployments, IDatabaseServer database, CancellationToken cancellation)
    {
        var targets = new List<Target>();
        foreach (var deployment in deployments)
            targets.AddRange(await Target.OfAsync(deployment, settings.Workloads, cancellation));
        if (targets.Count == 0)
            throw new InvalidOperationException($"--size {settings.Sizes[0]} has too few rows for the --workloads; allowed: L");
        await AnswerCount.CheckAsync(targets, cancellation);

        // All workloads before the first is measured: they share code that the runtime compiles again while it is used.
        Progress.Say($"{provider.Title}: warming up");
        await settings.Turns.WarmUpAsync([.. targets.Select(target => target.Request)], cancellation);

        var measurements = new List<Measurement>();
        foreach (var operation in targets.GroupBy(target => target.Workload.Operation))
        {
            Progress.Say($"{provider.Title}: measuring {operation.Key}");
            var totals = await settings.Turns.MeasureAsync([.. operation.Select(target => target.Request)], database, cancellation);
            measurements.AddRange(operation.Zip(totals, (target, total) => new Measurement(provider, target.Size, target.Workload, target.Contender, total)));
        }

        return measurements;
    }
}
