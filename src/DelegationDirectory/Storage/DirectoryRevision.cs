namespace DelegationDirectory.Storage;

/// <summary>What the directory says at a time.</summary>
/// <param name="Id">A name of the facts: the same name, the same facts.</param>
/// <param name="ChangedAt">Since when they are served.</param>
public sealed record DirectoryRevision(string Id, DateTimeOffset ChangedAt);
