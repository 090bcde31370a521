using DelegationDirectory.Benchmarks.Hosts;

namespace DelegationDirectory.Benchmarks.Load;

/// <summary>
/// What all slices of a workload on one contender come to. Costs are those of all of them; rates and latencies are those of the least
/// disturbed one, since they depend on what else the machine does.
/// </summary>
internal sealed record Measurement(
    DatabaseProvider Provider, string Size, Workload Workload, Contender Contender, IReadOnlyList<Slice> Slices)
{
    private readonly double _requests = Slices.Sum(slice => slice.Requests);

    public Slice Best { get; } = Slices.MaxBy(slice => slice.RequestsPerSecond)!;

    public double ServerMicroseconds => Slices.Sum(slice => slice.Usage.CpuMicroseconds) / _requests;

    public double DatabaseMicroseconds => Slices.Sum(slice => slice.Usage.DatabaseMicroseconds) / _requests;

    /// <summary>
    /// The median of the slices: the runtime's total jumps, even backwards, when the collector changes the number of its heaps
    /// (https://github.com/dotnet/runtime/pull/131069).
    /// </summary>
    public double AllocatedKilobytes
    {
        get
        {
            double[] sorted = [.. Slices.Select(slice => slice.Usage.AllocatedBytes / 1024.0 / slice.Requests).Order()];
            return sorted[sorted.Length / 2];
        }
    }

    public double SqlStatements => Slices.Sum(slice => slice.Usage.SqlStatements) / _requests;
}
