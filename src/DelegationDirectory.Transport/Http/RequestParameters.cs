namespace DelegationDirectory.Transport.Http;

/// <summary>A request object as it was read.</summary>
/// <param name="Operation">What it asks for.</param>
/// <param name="VariableSets">When <c>variables</c> is a list: one set for each time that the operation is to run.</param>
internal readonly record struct RequestParameters(OperationRequest Operation, IReadOnlyList<VariableSet>? VariableSets);
