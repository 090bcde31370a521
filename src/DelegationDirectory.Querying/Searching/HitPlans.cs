using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Execution;
using DelegationDirectory.Querying.Planning;
using GraphQL;
using GraphQLParser.AST;
using Microsoft.Extensions.Logging;

namespace DelegationDirectory.Querying.Searching;

/// <summary>
/// How what is selected of the things found is read, for each kind of entity. Where no variable has a say in it, which is nearly always,
/// the plans are kept as long as their document is.
/// </summary>
internal sealed partial class HitPlans(RootPlanner planner, PlanExecutor executor, ContextPools contexts, ILogger<HitPlans> log)
{
    private readonly ConditionalWeakTable<GraphQLField, ConcurrentDictionary<EntityType, HitPlan>> _known = [];

    /// <param name="search">The search.</param>
    /// <param name="entity">The kind of entity.</param>
    /// <param name="nodes">The places that select fields of it.</param>
    /// <param name="selections">Collects fields of the document.</param>
    public HitPlan Find(IResolveFieldContext search, EntityType entity, IReadOnlyList<SelectedField> nodes, SelectionCollector selections)
    {
        var field = search.FieldAst;
        if (_known.TryGetValue(field, out var known) && known.TryGetValue(entity, out var plan))
            return plan;
        plan = new HitPlan(entity, planner.Plan(entity, [], nodes, selections), executor);
        if (!selections.HasVariables(field.SelectionSet))
            _known.GetValue(field, _ => new()).TryAdd(entity, plan);
        if (log.IsEnabled(LogLevel.Debug))
            LogPlan(search.Operation.Name?.StringValue ?? "(without a name)", entity.Name, Print(plan));
        return plan;
    }

    private string Print(HitPlan plan) => contexts.Use(pool =>
    {
        using var database = pool.Traits.IsRelational ? pool.Create() : null;
        return plan.Prepared.Print(database, plan.Values([]));
    });

    [LoggerMessage(Level = LogLevel.Debug, Message = "Planned the operation {Operation}, what it selects of each {Entity} that it finds:\n{Plan}")]
    private partial void LogPlan(string operation, string entity, string plan);
}

/// <summary>The plan of one kind of entity.</summary>
internal sealed class HitPlan(EntityType entity, RootPlan plan, PlanExecutor executor)
{
    public PreparedPlan Prepared { get; } = executor.Prepare(plan);

    /// <summary>The values to run the plan with, for things of these keys.</summary>
    public object?[] Values(IEnumerable<object> keys) => [KeyList.Of(entity.KeyType, keys), .. plan.Parameters.Values.Skip(1)];

    /// <summary>The rows of a run, by their keys.</summary>
    public IReadOnlyDictionary<object, EntityRow> Rows(PlanResult result) =>
        result.Rows(plan.Root).Select(row => new EntityRow(plan.Root.Item!, row, result)).ToDictionary(row => row.Key);
}
