namespace DelegationDirectory.Benchmarks.Load;

/// <summary>Measurements beside those of the hand-written endpoint for the same workload, provider and size.</summary>
internal sealed class Ratios(IReadOnlyList<Measurement> measurements)
{
    /// <summary>A figure as a ratio; not a number where there is nothing to compare with.</summary>
    public double Of(Measurement measurement, Figure figure) => Anchor(measurement) is { } anchor
        ? figure.Of(measurement.Totals) / figure.Of(anchor.Totals)
        : double.NaN;

    /// <summary>The geometric mean of the ratios of some measurements.</summary>
    public double Mean(IEnumerable<Measurement> some, Figure figure) =>
        Math.Exp(some.Average(measurement => Math.Log(Of(measurement, figure))));

    private Measurement? Anchor(Measurement measurement) => measurements.FirstOrDefault(other =>
        other.Contender == Contender.HandWritten
        && (other.Provider, other.Size, other.Workload) == (measurement.Provider, measurement.Size, measurement.Workload));
}
