namespace DelegationDirectory.Records;

/// <summary>What has files of its own, and a key.</summary>
internal interface IRecord
{
    /// <summary>The key.</summary>
    string Id { get; }
}
