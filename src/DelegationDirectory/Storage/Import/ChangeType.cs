namespace DelegationDirectory.Storage.Import;

/// <summary>What has become of a record between two revisions.</summary>
internal enum ChangeType
{
    Unchanged,
    Added,
    Changed,
    Removed,
}
