using GraphQL;

namespace DelegationDirectory.Transport.Http;

/// <summary>A GraphQL request whose document is known, whichever way it came.</summary>
/// <param name="Query">The document's text, not empty.</param>
/// <param name="OperationName">The operation to run; may be left out when the document has one operation.</param>
/// <param name="Variables">Raw values of the operation's variables.</param>
/// <param name="Extensions">Entries reserved for extensions of the protocol.</param>
internal sealed record GraphQLHttpRequest(string Query, string? OperationName, Inputs Variables, Inputs Extensions);
