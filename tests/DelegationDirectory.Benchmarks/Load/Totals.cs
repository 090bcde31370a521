namespace DelegationDirectory.Benchmarks.Load;

/// <summary>What slices of the same load, one of each round, come to. Costs are those of all of them.</summary>
internal sealed record Totals(IReadOnlyList<Slice> Slices)
{
    private readonly double _requests = Slices.Sum(slice => slice.Requests);

    /// <summary>The least disturbed one: rates and latencies depend on what else the machine does.</summary>
    public Slice Best { get; } = Slices.MaxBy(slice => slice.RequestsPerSecond)!;

    /// <summary>Where contenders lie so close to each other that the best slice would be a matter of luck.</summary>
    public double MedianRate => Median(Slices.Select(slice => slice.RequestsPerSecond));

    public double ServerMicroseconds => Slices.Sum(slice => slice.Usage.CpuMicroseconds) / _requests;

    public double DatabaseMicroseconds => Slices.Sum(slice => slice.Usage.DatabaseMicroseconds) / _requests;

    /// <summary>
    /// The median of the slices: the runtime's total jumps, even backwards, when the collector changes the number of its heaps
    /// (https://github.com/dotnet/runtime/pull/131069).
    /// </summary>
    public double AllocatedKilobytes => Median(Slices.Select(slice => slice.Usage.AllocatedBytes / 1024.0 / slice.Requests));

    public double SqlStatements => Slices.Sum(slice => slice.Usage.SqlStatements) / _requests;

    /// <summary>The rate as a ratio to that of another in the same round, for what disturbs one of them is likely to disturb both.</summary>
    public double RateBeside(Totals other) =>
        Median(Slices.Zip(other.Slices, (own, others) => own.RequestsPerSecond / others.RequestsPerSecond));

    private static double Median(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        return sorted[sorted.Length / 2];
    }
}
