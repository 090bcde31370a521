using DelegationDirectory.Querying.Arguments;
using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Errors;
using DelegationDirectory.Querying.Nodes;
using DelegationDirectory.Querying.Paging;
using DelegationDirectory.Querying.Planning;
using GraphQL;
using GraphQL.Resolvers;

namespace DelegationDirectory.Querying.Execution;

/// <summary>Resolvers of the query type: each plans what is selected below it, and runs the plan.</summary>
internal sealed class RootResolvers(EntityGraph graph, RootPlanner planner, PlanExecutor executor, PagingOptions options)
{
    /// <summary>A page of a connection or of what a search finds, or the one row that is looked up.</summary>
    public IFieldResolver Root() => Resolver(async context =>
    {
        if (planner.Plan(Selected(context), context.ParentType, Selections(context)) is not { } plan)
            return null;
        if (plan.Fault is { } fault)
            throw fault;
        return (await executor.ExecuteAsync(plan, context).ConfigureAwait(false)).Source;
    });

    /// <summary>One query for each kind of entity among the ids; the answer keeps the order of the ids.</summary>
    public IFieldResolver Nodes() => Resolver(async context =>
    {
        var selections = Selections(context);
        var ids = selections.Arguments.Read(context.FieldAst, NodeFields.Ids)!.AsItems();
        if (ids.Count > options.MaxNodeBatchSize)
            throw QueryError.TooManyNodes(ids.Count, options.MaxNodeBatchSize);
        var keys = ids.OfType<LeafValue>().Select(leaf => GlobalId.Decode(graph, leaf)).ToList();
        var found = new Dictionary<(EntityType, object), EntityRow>();
        foreach (var group in keys.Distinct().GroupBy(id => id.Entity, id => id.Key))
        {
            var plan = planner.Plan(group.Key, group, Selected(context), selections);
            var result = await executor.ExecuteAsync(plan, context).ConfigureAwait(false);
            foreach (var row in result.Items(plan.Root))
                found[(group.Key, row.Key)] = row;
        }

        return keys.Select(id => found.GetValueOrDefault(id)).ToList();
    });

    private static SelectionCollector Selections(IResolveFieldContext context) =>
        new(context.Document, context.Schema, ArgumentReader.For(context));

    private static SelectedField Selected(IResolveFieldContext context) => new(context.FieldAst.Name.StringValue, [context.FieldAst]);

    private static FuncFieldResolver<object?> Resolver(Func<IResolveFieldContext, Task<object?>> resolve) => new(async context =>
    {
        try
        {
            return await resolve(context).ConfigureAwait(false);
        }
        catch (QueryError refusal)
        {
            return refusal.ReportAt(context);
        }
    });
}
