using DelegationDirectory.Querying.Errors;
using DelegationDirectory.Querying.Planning;
using DelegationDirectory.Querying.Snapshots;
using DelegationDirectory.Querying.Writing;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Querying.Execution;

/// <summary>
/// Runs operations from their plans, and leaves to GraphQL.NET whatever has none, and whatever does not go as planned: what is refused,
/// what fails, and values missing where there should be some. It runs those again field by field, to say where and why.
/// </summary>
/// <remarks>Relies on the document's validity, so one that comes with rules to be checked by is left to GraphQL.NET as well.</remarks>
internal sealed class PlannedExecuter(
    IDocumentExecuter engine, DocumentPlans plans, PlanExecutor executor, IOptions<PlanningOptions> options) : IDocumentExecuter
{
    private readonly bool _isEnabled = options.Value.Enabled;

    public async Task<ExecutionResult> ExecuteAsync(ExecutionOptions request)
    {
        try
        {
            if (_isEnabled && Find(request) is var (operation, plan, values)
                && await TryExecuteAsync(request, operation, plan, values).ConfigureAwait(false) is { } result)
                return result;
        }
        catch (QueryError refusal)
        {
            return new ExecutionResult(refusal);
        }

        return await engine.ExecuteAsync(request).ConfigureAwait(false);
    }

    /// <exception cref="QueryError">The operation needs too many queries.</exception>
    private (GraphQLOperationDefinition, OperationPlan, object?[][])? Find(ExecutionOptions request)
    {
        if (request.Document is not { } document || request.ValidationRules is not ICollection<IValidationRule> { Count: 0 })
            return null;
        if (OperationOf(document, request.OperationName) is not { } operation)
            return null;
        return plans.Find(document, operation, request.Variables ?? Inputs.Empty) is var (plan, values) ? (operation, plan, values) : null;
    }

    private static GraphQLOperationDefinition? OperationOf(GraphQLDocument document, string? name)
    {
        GraphQLOperationDefinition? found = null;
        foreach (var definition in document.Definitions)
            if (definition is GraphQLOperationDefinition operation && (string.IsNullOrEmpty(name) || operation.Name == name))
            {
                if (found is not null)
                    return null;
                found = operation;
            }

        return found;
    }

    /// <summary>The result; null when GraphQL.NET has to run the operation after all.</summary>
    private async Task<ExecutionResult?> TryExecuteAsync(
        ExecutionOptions request, GraphQLOperationDefinition operation, OperationPlan plan, object?[][] values)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(request.CancellationToken);
        time.CancelAfter(request.Timeout);
        try
        {
            var answers = await executor.ExecuteAsync(plan.Roots, values, request.RequestServices!, time.Token).ConfigureAwait(false);
            if (!Array.TrueForAll(answers, answer => answer.IsComplete))
                return null;
            return new ExecutionResult
            {
                Executed = true,
                Data = new PlannedData(plan, answers),
                Document = request.Document,
                Operation = operation,
                Query = request.Document!.Source,
            };
        }
        catch (Exception) when (request.CancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(request.CancellationToken);
        }
        catch (Exception) when (time.IsCancellationRequested)
        {
            return new ExecutionResult(new TimeoutError());
        }
        catch (Exception failure) when (failure is not SnapshotGoneException)
        {
            return null;
        }
    }
}
