using DelegationDirectory.Transport.Batching;

namespace DelegationDirectory.Transport.Http;

/// <summary>What an HTTP request asks for: one operation, or a batch of them.</summary>
/// <param name="Single">The one operation; null for a batch.</param>
/// <param name="Batch">The operations of a batch.</param>
internal readonly record struct ReceivedRequest(OperationRequest? Single, IReadOnlyList<BatchItem> Batch);
