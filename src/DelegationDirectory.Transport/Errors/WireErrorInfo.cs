using GraphQL;
using GraphQL.Execution;

namespace DelegationDirectory.Transport.Errors;

/// <summary>
/// Decides what of an error is told: its message, its own extension entries, and its code where that is one of the contract.
/// GraphQL.NET's own codes and rule numbers stay inside.
/// </summary>
internal sealed class WireErrorInfo : IErrorInfoProvider
{
    public static bool IsContractCode(string? code) =>
        code is not null && (code.StartsWith("HC", StringComparison.Ordinal) || code.StartsWith("AUTH_", StringComparison.Ordinal));

    public ErrorInfo GetInfo(ExecutionError executionError)
    {
        var extensions = new Dictionary<string, object?>();
        if (IsContractCode(executionError.Code))
            extensions.Add("code", executionError.Code);
        foreach (var (name, value) in executionError.Extensions ?? [])
            extensions.TryAdd(name, value);
        return new ErrorInfo { Message = executionError.Message, Extensions = extensions };
    }
}
