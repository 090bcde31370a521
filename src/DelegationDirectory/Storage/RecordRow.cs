namespace DelegationDirectory.Storage;

/// <summary>A record as it was imported: what the rows of the other tables were made from, and what an export writes.</summary>
public sealed class RecordRow
{
    /// <summary>The kind of record; with <see cref="Key"/> the key.</summary>
    public required string Kind { get; set; }

    /// <summary>The record's own key among those of its kind.</summary>
    public required string Key { get; set; }

    /// <summary>A hash of <see cref="Json"/>: as long as it is the same, nothing has changed.</summary>
    public required byte[] Hash { get; set; }

    /// <summary>The record in its canonical form.</summary>
    public required string Json { get; set; }
}
