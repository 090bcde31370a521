using DelegationDirectory.Records;

namespace DelegationDirectory.Storage.Import;

/// <summary>What an import finds of one record when it compares the source with the database.</summary>
/// <param name="Type">What has become of it.</param>
/// <param name="Key">Its key.</param>
/// <param name="Record">The record as the source has it; null for one that it has no longer.</param>
internal sealed record RecordChange(ChangeType Type, string Key, CanonicalRecord? Record);
