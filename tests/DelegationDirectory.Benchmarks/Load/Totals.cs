namespace DelegationDirectory.Benchmarks.Load;

/// <summary>What slices of the same load come to: costs those of all of them, rates and latencies those of one.</summary>
internal sealed record Totals(IReadOnlyList<Slice> Slices)
{
    private readonly double _requests = Slices.Sum(slice => slice.Requests);

    /// <summary>The least disturbed one: rates and latencies depend on what else the machine does.</summary>
    public Slice Best { get; } = Slices.MaxBy(slice => slice.RequestsPerSecond)!;

    /// <summary>Where contenders lie so close to each other that the best slice would be a matter of luck.</summary>
    public double MedianRate => Median(slice => slice.RequestsPerSecond);

    public double ServerMicroseconds => Slices.Sum(slice => slice.Usage.CpuMicroseconds) / _requests;

    public double DatabaseMicroseconds => Slices.Sum(slice => slice.Usage.DatabaseMicroseconds) / _requests;

    /// <summary>
    /// The median of the slices: the runtime's total jumps, even backwards, when the collector changes the number of its heaps
    /// (https://github.com/dotnet/runtime/pull/131069).
    /// </summary>
    public double AllocatedKilobytes => Median(slice => slice.Usage.AllocatedBytes / 1024.0 / slice.Requests);

    public double SqlStatements => Slices.Sum(slice => slice.Usage.SqlStatements) / _requests;

    private double Median(Func<Slice, double> figure)
    {
        double[] sorted = [.. Slices.Select(figure).Order()];
        return sorted[sorted.Length / 2];
    }
}
