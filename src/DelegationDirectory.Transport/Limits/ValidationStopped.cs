using GraphQL;

namespace DelegationDirectory.Transport.Limits;

/// <summary>Carries the errors found until validation was stopped.</summary>
internal sealed class ValidationStopped(IReadOnlyList<ExecutionError> found) : ExecutionError("Validation was stopped.")
{
    public IReadOnlyList<ExecutionError> Found { get; } = found;
}
