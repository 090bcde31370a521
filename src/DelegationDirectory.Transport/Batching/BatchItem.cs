using DelegationDirectory.Transport.Http;

namespace DelegationDirectory.Transport.Batching;

/// <summary>One operation of a batch, and what its result says of its place.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="RequestIndex">Which request object, or which of the named operations.</param>
/// <param name="VariableIndex">Which set of variables, where there is a list of them.</param>
internal readonly record struct BatchItem(OperationRequest Operation, int RequestIndex, int? VariableIndex);
