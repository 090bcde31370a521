namespace DelegationDirectory.Transport.PersistedOperations;

/// <summary>The document that a request means.</summary>
/// <param name="Text">The GraphQL document.</param>
/// <param name="Hash">Its SHA-256, when it was named instead of sent.</param>
/// <param name="ToLearn">The operation to keep for next time, when the request says so.</param>
internal readonly record struct OperationDocument(string Text, string? Hash, PersistedOperation? ToLearn)
{
    public static OperationDocument Of(PersistedOperation operation) => new(operation.Text, operation.Hash, null);
}
