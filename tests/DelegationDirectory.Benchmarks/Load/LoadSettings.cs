namespace DelegationDirectory.Benchmarks.Load;

/// <summary>How a load run is made.</summary>
internal sealed record LoadSettings(IReadOnlyList<string> Sizes, IReadOnlyList<Workload> Workloads, Turns Turns);
