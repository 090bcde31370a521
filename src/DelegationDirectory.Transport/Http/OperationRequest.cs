using GraphQL;

namespace DelegationDirectory.Transport.Http;

/// <summary>One operation that a client asks for, before it is known which document that means (GraphQL over HTTP, section 4).</summary>
/// <param name="Query">The text of a document.</param>
/// <param name="DocumentId">The name of a persisted operation.</param>
/// <param name="OperationName">The operation to run; may be left out when the document has one operation.</param>
/// <param name="Variables">Values of the operation's variables.</param>
/// <param name="Extensions">Entries reserved for extensions of the protocol.</param>
internal sealed record OperationRequest(string? Query, string? DocumentId, string? OperationName, VariableSet Variables, Inputs Extensions);
