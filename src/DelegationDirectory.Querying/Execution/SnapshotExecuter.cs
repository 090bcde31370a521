using DelegationDirectory.Querying.Snapshots;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace DelegationDirectory.Querying.Execution;

/// <summary>
/// Runs an operation again when what it began to read has gone meanwhile: from its beginning, in a scope of its own, which finds what is
/// there now. Nobody hears of the run before.
/// </summary>
internal sealed class SnapshotExecuter(IDocumentExecuter engine) : IDocumentExecuter
{
    private const int MaxAttempts = 4;

    public async Task<ExecutionResult> ExecuteAsync(ExecutionOptions request) =>
        await TryAsync(request).ConfigureAwait(false) ?? await RepeatAsync(request).ConfigureAwait(false);

    private async Task<ExecutionResult> RepeatAsync(ExecutionOptions request)
    {
        var services = request.RequestServices!;
        for (var attempt = 2; ; attempt++)
        {
            var scope = services.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
            {
                request.RequestServices = scope.ServiceProvider;
                if (attempt == MaxAttempts)
                    return await engine.ExecuteAsync(request).ConfigureAwait(false);
                if (await TryAsync(request).ConfigureAwait(false) is { } result)
                    return result;
            }
        }
    }

    /// <summary>The result; null when what the operation began to read has gone.</summary>
    private async Task<ExecutionResult?> TryAsync(ExecutionOptions request)
    {
        var tell = request.UnhandledExceptionDelegate;
        var isGone = false;
        request.UnhandledExceptionDelegate = context =>
        {
            var isOfSnapshot = context.OriginalException is SnapshotGoneException;
            isGone |= isOfSnapshot;
            return isOfSnapshot ? Task.CompletedTask : tell(context);
        };
        try
        {
            var result = await engine.ExecuteAsync(request).ConfigureAwait(false);
            return isGone ? null : result;
        }
        catch (SnapshotGoneException)
        {
            return null;
        }
        finally
        {
            request.UnhandledExceptionDelegate = tell;
        }
    }
}
