using DelegationDirectory.Querying.Planning;

namespace DelegationDirectory.Querying.Execution;

/// <summary>
/// Runs plans: one query for each level, and one more where items are counted, however many rows there are. One plan uses one
/// context, so root fields of one operation may run side by side.
/// </summary>
internal sealed class PlanExecutor(ContextPool contexts, QueryCache queries)
{
    /// <summary>The plan with its queries compiled.</summary>
    public PreparedLevel Prepare(RootPlan plan) => new(plan.Root, owner: null, plan.Parameters, contexts.Traits, queries);

    /// <summary>Runs a plan for the request that it was made for.</summary>
    public Task<PlanResult> ExecuteAsync(RootPlan plan, CancellationToken cancellationToken) =>
        ExecuteAsync(Prepare(plan), plan.Levels.Count, [.. plan.Parameters.Values], cancellationToken);

    /// <summary>Runs a prepared plan with the given values.</summary>
    public Task<PlanResult> ExecuteAsync(PreparedLevel root, int levels, object?[] values, CancellationToken cancellationToken) =>
        contexts.RunAsync(
            async context =>
            {
                var result = new PlanResult(levels, values);
                await root.ReadAsync(context, parents: null, result, cancellationToken).ConfigureAwait(false);
                return result;
            },
            cancellationToken);
}
