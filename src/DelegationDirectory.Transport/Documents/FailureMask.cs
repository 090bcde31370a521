using System.Diagnostics;
using DelegationDirectory.Transport.Errors;
using GraphQL;
using GraphQL.Execution;
using Microsoft.Extensions.Logging;

namespace DelegationDirectory.Transport.Documents;

/// <summary>
/// Replaces an unexpected exception by an error that tells a stranger nothing but a trace id, and logs the exception under it.
/// </summary>
internal sealed class FailureMask(ILogger<FailureMask> log)
{
    public Task Apply(UnhandledExceptionContext context)
    {
        var path = string.Join('.', context.FieldContext?.ResponsePath ?? []);
        var masked = Hide(context.OriginalException, path);
        context.Exception = BreaksNullability(context.OriginalException)
            ? new ExecutionError("The server found no value for a field that always has one.") { Code = ErrorCodes.NonNull }
            : masked;
        return Task.CompletedTask;
    }

    /// <summary>Logs a failure and gives what is told of it.</summary>
    public MaskedFailure Hide(Exception failure, string path = "")
    {
        var traceId = Activity.Current?.TraceId.ToString() ?? ActivityTraceId.CreateRandom().ToString();
        log.LogError(failure, "A GraphQL operation failed at '{Path}'. Trace id {TraceId}", path, traceId);
        return new MaskedFailure(traceId);
    }

    /// <summary>GraphQL.NET has no type of its own for a null at a non-null field (GraphQL specification, 6.4.4).</summary>
    private static bool BreaksNullability(Exception exception) =>
        exception is InvalidOperationException && exception.Message.StartsWith("Cannot return null for", StringComparison.Ordinal);
}
