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
    public PreparedPlan Prepare(ReadPlan plan) => new(plan, contexts.Traits, queries);

    /// <summary>Runs the plan of a root field for the request that it was made for.</summary>
    /// <exception cref="Errors.QueryError">The operation needs too many queries.</exception>
    public Task<IRootAnswer> ExecuteAsync(RootPlan plan, IResolveFieldContext asked)
    {
        var root = plan.Prepare(this);
        return ExecuteAsync(root.Queries, session => root.ReadAsync(session, [.. plan.Parameters.Values], asked.CancellationToken), asked);
    }

    /// <summary>Reads what a plan says for the request that it was made for.</summary>
    /// <exception cref="Errors.QueryError">The operation needs too many queries.</exception>
    public Task<PlanResult> ExecuteAsync(ReadPlan plan, IResolveFieldContext asked)
    {
        var prepared = Prepare(plan);
        return ExecuteAsync(prepared.Queries, session => prepared.ReadAsync(session, [.. plan.Parameters.Values], asked.CancellationToken), asked);
    }

    /// <summary>Runs the plans of an operation's root fields, one after another.</summary>
    /// <param name="roots">The plans.</param>
    /// <param name="values">The values for each.</param>
    /// <param name="request">The services of the request.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public Task<IRootAnswer[]> ExecuteAsync(
        IReadOnlyList<IPreparedRoot> roots, object?[][] values, IServiceProvider request, CancellationToken cancellationToken) =>
        contexts.Of(request).RunAsync(
            request,
            async session =>
            {
                var answers = new IRootAnswer[roots.Count];
                for (var i = 0; i < answers.Length; i++)
                    answers[i] = await roots[i].ReadAsync(session, values[i], cancellationToken).ConfigureAwait(false);
                return answers;
            },
            cancellationToken);

    /// <summary>A plan as text, with the SQL of its queries where the database has any.</summary>
    public string Print(OperationPlan plan) => contexts.Use(pool =>
    {
        using var database = pool.Traits.IsRelational ? pool.Create() : null;
        return plan.Print(database);
    });

    private Task<T> ExecuteAsync<T>(IEnumerable<int> queries, Func<QuerySession, Task<T>> read, IResolveFieldContext asked)
    {
        _budgets.GetValue(asked.ExecutionContext, _ => new QueryBudget(options.Value.MaxQueriesPerOperation)).Take(queries);
        return contexts.Of(asked.RequestServices!).RunAsync(asked.RequestServices!, read, asked.CancellationToken);
    }
}
