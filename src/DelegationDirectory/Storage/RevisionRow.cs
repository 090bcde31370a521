namespace DelegationDirectory.Storage;

/// <summary>What the whole database says; the only row of its table, moved by each import in the transaction that changes the others.</summary>
public sealed class RevisionRow
{
    /// <summary>The key of the only row.</summary>
    public const int OnlyKey = 1;

    /// <summary>Where PostgreSQL tells of a move, in the transaction that makes it (NOTIFY); what is told is <see cref="Number"/>.</summary>
    public const string Channel = "directory_revision";

    /// <summary>The key: always <see cref="OnlyKey"/>.</summary>
    public int Key { get; set; } = OnlyKey;

    /// <summary>Higher than that of every revision before.</summary>
    public long Number { get; set; }

    /// <summary>A name of the facts: the same name, the same facts.</summary>
    public required string Id { get; set; }

    /// <summary>When it was moved here.</summary>
    public DateTimeOffset ChangedAt { get; set; }
}
