namespace DelegationDirectory.Records;

/// <summary>The records have faults and cannot be served.</summary>
/// <param name="faults">The faults, in the order of files and places; of very many, those found first.</param>
/// <param name="count">How many there are.</param>
public sealed class InvalidRecordsException(IReadOnlyList<RecordFault> faults, int count)
    : Exception(string.Join(Environment.NewLine, [$"The records have {count} fault(s):", .. Lines(faults, count)]))
{
    /// <summary>The faults, in the order of files and places; of very many, those found first.</summary>
    public IReadOnlyList<RecordFault> Faults { get; } = faults;

    /// <summary>How many faults there are.</summary>
    public int Count { get; } = count;

    /// <summary>A line for each fault, and one for those that are left out.</summary>
    public IEnumerable<string> ToLines() => Lines(Faults, Count);

    private static IEnumerable<string> Lines(IReadOnlyList<RecordFault> faults, int count)
    {
        var lines = faults.Select(fault => fault.ToString());
        return count == faults.Count ? lines : lines.Append($"and {count - faults.Count} more");
    }
}
