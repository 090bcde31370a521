namespace DelegationDirectory.Records;

/// <summary>The records have faults and cannot be served.</summary>
/// <param name="faults">All faults, in the order of files and places.</param>
public sealed class InvalidRecordsException(IReadOnlyList<RecordFault> faults)
    : Exception($"The records have {faults.Count} fault(s):{Environment.NewLine}{string.Join(Environment.NewLine, faults)}")
{
    /// <summary>All faults, in the order of files and places.</summary>
    public IReadOnlyList<RecordFault> Faults { get; } = faults;
}
