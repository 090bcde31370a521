using DelegationDirectory.Querying.Planning;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Querying.Execution;

/// <summary>What is read of one kind of entity and of what hangs on it, whatever the values: its levels with their queries compiled.</summary>
internal sealed class PreparedPlan(ReadPlan plan, ProviderTraits traits, QueryCache queries)
{
    private readonly int _levels = plan.Levels.Count;

    public PreparedLevel Root { get; } = new(plan.Root, owner: null, plan.Parameters, traits, queries);

    /// <summary>The queries that may be run, by number; some of them may be the same.</summary>
    public IEnumerable<int> Queries => Root.Queries;

    /// <summary>Runs the plan's queries.</summary>
    public async Task<PlanResult> ReadAsync(QuerySession session, object?[] values, CancellationToken cancellationToken)
    {
        var result = new PlanResult(_levels, values);
        await Root.ReadAsync(session, parents: null, result, cancellationToken).ConfigureAwait(false);
        return result;
    }

    /// <summary>Prints the plan.</summary>
    /// <param name="outline">Takes the text.</param>
    /// <param name="database">The database whose SQL is wanted; null for none.</param>
    /// <param name="values">The plan's values.</param>
    public void Print(PlanOutline outline, DbContext? database, object?[] values) => Root.Print(outline, database, values);
}
