namespace DelegationDirectory.Storage;

/// <summary>What the directory says at a time.</summary>
/// <param name="Id">A name of the facts: the same name, the same facts.</param>
/// <param name="ChangedAt">Since when the directory says so.</param>
public sealed record DirectoryRevision(string Id, DateTimeOffset ChangedAt)
{
    /// <summary>In a database that lasts, higher than that of every revision before; 0 in memory.</summary>
    public long Number { get; init; }

    /// <summary>Whether this is what the directory said before it said something else.</summary>
    /// <param name="other">What else.</param>
    internal bool IsBefore(DirectoryRevision other) => Number < other.Number;

    /// <summary>Whether this is the same state of the same database.</summary>
    /// <param name="other">The other.</param>
    internal bool IsSameAs(DirectoryRevision other) => Number == other.Number && Id == other.Id;
}
