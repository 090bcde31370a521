using System.Runtime.CompilerServices;
using DelegationDirectory.Querying.Planning;
using GraphQL;
using GraphQL.Execution;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Querying.Execution;

/// <summary>
/// Runs plans: one query for each level, one more where items are counted, and up to two for each list that a filter asks of where the
/// database has them read first; however many rows there are. One plan uses one context, so root fields of one operation may run side
/// by side.
/// </summary>
internal sealed class PlanExecutor(ContextPools contexts, QueryCache queries, IOptions<PlanningOptions> options)
{
    private readonly ConditionalWeakTable<IExecutionContext, QueryBudget> _budgets = [];

    /// <summary>The plan with its queries compiled.</summary>
    public PreparedPlan Prepare(RootPlan plan) => new(plan, contexts.Traits, queries);

    /// <summary>What an operation may still need that GraphQL.NET runs.</summary>
    public QueryBudget BudgetOf(IResolveFieldContext asked) => _budgets.GetValue(asked.ExecutionContext, _ => new(options.Value.MaxQueriesPerOperation));

    /// <summary>Runs a plan for the request that it was made for.</summary>
    /// <exception cref="Errors.QueryError">The operation needs too many queries.</exception>
    public Task<PlanResult> ExecuteAsync(RootPlan plan, IResolveFieldContext asked)
    {
        var (prepared, cancellationToken) = (Prepare(plan), asked.CancellationToken);
        BudgetOf(asked).Take(prepared);
        return contexts.Of(asked.RequestServices!)
            .RunAsync(session => prepared.ReadAsync(session, [.. plan.Parameters.Values], cancellationToken), cancellationToken);
    }

    /// <summary>Runs the plans of an operation's root fields, one after another.</summary>
    /// <param name="plans">The plans; null for a root field that needs none.</param>
    /// <param name="values">The values for each.</param>
    /// <param name="request">The services of the request.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public Task<PlanResult?[]> ExecuteAsync(
        PreparedPlan?[] plans, object?[][] values, IServiceProvider request, CancellationToken cancellationToken) =>
        contexts.Of(request).RunAsync(
            async session =>
            {
                var results = new PlanResult?[plans.Length];
                for (var i = 0; i < plans.Length; i++)
                    if (plans[i] is { } plan)
                        results[i] = await plan.ReadAsync(session, values[i], cancellationToken).ConfigureAwait(false);
                return results;
            },
            cancellationToken);

    /// <summary>A plan as text, with the SQL of its queries where the database has any.</summary>
    public string Print(OperationPlan plan) => contexts.Use(pool =>
    {
        using var database = pool.Traits.IsRelational ? pool.Create() : null;
        return plan.Print(database);
    });
}
