namespace DelegationDirectory.Benchmarks.Hostile;

/// <summary>What a server has spent on one attack, and how it answered.</summary>
internal sealed record HostileMeasurement(string Name, TimeSpan Processor, long AllocatedBytes, string Answer)
{
    /// <summary>Whether the server had not been attacked in this way before, and so had code to compile.</summary>
    public bool IsFirst { get; init; }

    /// <summary>The median of each figure over several servers.</summary>
    public static HostileMeasurement Median(IReadOnlyCollection<HostileMeasurement> measurements)
    {
        var middle = measurements.Count / 2;
        return measurements.First() with
        {
            Processor = measurements.Select(one => one.Processor).Order().ElementAt(middle),
            AllocatedBytes = measurements.Select(one => one.AllocatedBytes).Order().ElementAt(middle),
            Answer = string.Join(", ", measurements.Select(one => one.Answer).Distinct()),
        };
    }
}
