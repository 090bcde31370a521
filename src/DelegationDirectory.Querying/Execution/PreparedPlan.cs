using DelegationDirectory.Querying.Planning;
using DelegationDirectory.Querying.Writing;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Querying.Execution;

/// <summary>How one root field is answered, whatever the values: its levels with their queries compiled, and how they are written.</summary>
internal sealed class PreparedPlan(RootPlan plan, ProviderTraits traits, QueryCache queries)
{
    private readonly int _levels = plan.Levels.Count;
    private HashSet<int>? _queries;

    public PreparedLevel Root { get; } = new(plan.Root, owner: null, plan.Parameters, traits, queries);

    /// <summary>The queries that may be run, by number.</summary>
    public IReadOnlyCollection<int> Queries => _queries ??= [.. Root.Queries];

    public RootWriter Writer { get; } = plan.Writer;

    /// <summary>Runs the plan's queries.</summary>
    public async Task<PlanResult> ReadAsync(QuerySession session, object?[] values, CancellationToken cancellationToken)
    {
        var result = new PlanResult(_levels, values);
        await Root.ReadAsync(session, parents: null, result, cancellationToken).ConfigureAwait(false);
        return result;
    }

    /// <summary>The plan as text; plans that print alike are alike.</summary>
    public override string ToString() => Print(database: null, []);

    /// <summary>The plan as text.</summary>
    /// <param name="database">The database whose SQL is wanted; null for none.</param>
    /// <param name="values">The plan's values.</param>
    public string Print(DbContext? database, object?[] values)
    {
        var outline = new PlanOutline();
        Writer.Print(outline);
        Root.Print(outline, database, values);
        return outline.ToString();
    }
}
