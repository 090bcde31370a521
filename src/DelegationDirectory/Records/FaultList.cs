namespace DelegationDirectory.Records;

/// <summary>
/// Faults as they are found. All are counted, and the first so many are kept: a folder of hundreds of thousands of files may have one in
/// each.
/// </summary>
internal sealed class FaultList
{
    public const int MaxKept = 1000;

    private readonly List<RecordFault> _kept = [];

    public int Count { get; private set; }

    public bool IsFull => _kept.Count == MaxKept;

    public IReadOnlyList<RecordFault> Kept => _kept;

    public void Add(RecordFault fault)
    {
        Count++;
        if (!IsFull)
            _kept.Add(fault);
    }

    public void ThrowIfAny()
    {
        if (Count > 0)
            throw new InvalidRecordsException([.. _kept.OrderBy(fault => fault.File, StringComparer.Ordinal)], Count);
    }
}
