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
        var traceId = Activity.Current?.TraceId.ToString() ?? ActivityTraceId.CreateRandom().ToString();
        var path = string.Join('.', context.FieldContext?.ResponsePath ?? []);
        log.LogError(context.OriginalException, "A GraphQL operation failed at '{Path}'. Trace id {TraceId}", path, traceId);
        context.Exception = BreaksNullability(context.OriginalException)
            ? new ExecutionError("The server found no value for a field that always has one.") { Code = ErrorCodes.NonNull }
            : new MaskedFailure(traceId);
        return Task.CompletedTask;
    }

    /// <summary>GraphQL.NET has no type of its own for a null at a non-null field (GraphQL specification, 6.4.4).</summary>
    private static bool BreaksNullability(Exception exception) =>
        exception is InvalidOperationException && exception.Message.StartsWith("Cannot return null for", StringComparison.Ordinal);
}
