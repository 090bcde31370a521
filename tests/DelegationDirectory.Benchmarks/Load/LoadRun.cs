using DelegationDirectory.Benchmarks.Hosts;
using DelegationDirectory.Benchmarks.Reports;

namespace DelegationDirectory.Benchmarks.Load;

/// <summary>
/// Measures the workloads on one provider. The hosts of all sizes run side by side, and the contenders take turns in short slices, each
/// round in the opposite order of the last: what else the machine does, and what it has become used to, falls on all alike.
/// </summary>
internal sealed class LoadRun(DatabaseProvider provider, LoadSettings settings)
{
    private const int WarmUpRounds = 2;

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
        for (var round = 0; round < WarmUpRounds; round++)
        {
            foreach (var target in targets)
                await target.WarmUpAsync(settings.Connections, settings.SliceTime, cancellation);
        }

        var measurements = new List<Measurement>();
        foreach (var operation in targets.GroupBy(target => target.Workload.Operation))
        {
            Progress.Say($"{provider.Title}: measuring {operation.Key}");
            measurements.AddRange(await MeasureAsync([.. operation], database, cancellation));
        }

        return measurements;
    }

    private async Task<IEnumerable<Measurement>> MeasureAsync(
        IReadOnlyList<Target> targets, IDatabaseServer database, CancellationToken cancellation)
    {
        var slices = targets.ToDictionary(target => target, _ => new List<Slice>());
        for (var round = 0; round < settings.Rounds; round++)
        {
            foreach (var target in round % 2 == 0 ? targets : targets.Reverse())
                slices[target].Add(await RunAsync(target, database, cancellation));
        }

        return targets.Select(target => new Measurement(provider, target.Size, target.Workload, target.Contender, slices[target]));
    }

    private Task<Slice> RunAsync(Target target, IDatabaseServer database, CancellationToken cancellation) =>
        Slice.RunAsync(target.Host, database, target.Bytes, settings.Connections, settings.SliceTime, cancellation);
}
