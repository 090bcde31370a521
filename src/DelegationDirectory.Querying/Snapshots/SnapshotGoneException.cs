namespace DelegationDirectory.Querying.Snapshots;

/// <summary>
/// The state that a request began to read can be read no more, since the database has moved on. The operation is run again from its
/// beginning, in a scope of its own.
/// </summary>
/// <param name="message">What is gone.</param>
public sealed class SnapshotGoneException(string message) : Exception(message);
