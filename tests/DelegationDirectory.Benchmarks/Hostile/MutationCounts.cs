namespace DelegationDirectory.Benchmarks.Hostile;

/// <summary>How a server has answered requests that were changed at random.</summary>
/// <param name="ByStatus">How many got which status.</param>
/// <param name="Failures">Those that the server failed at, with its answers.</param>
internal sealed record MutationCounts(IReadOnlyDictionary<int, int> ByStatus, IReadOnlyList<(string Request, string Answer)> Failures)
{
    public static readonly MutationCounts None = new(new Dictionary<int, int>(), []);
}
