using DelegationDirectory.Benchmarks.Hosts;

namespace DelegationDirectory.Benchmarks.Load;

/// <summary>What a workload came to on one contender.</summary>
internal sealed record Measurement(DatabaseProvider Provider, string Size, Workload Workload, Contender Contender, Totals Totals);
