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
internal sealed class RootResolvers(EntityGraph graph, PlanExecutor executor, PagingOptions options)
{
    public IFieldResolver Connection(CollectionField field) => Resolver(async context =>
    {
        var plan = Planner(context).Connection(field, $"{context.ParentType.Name}.{field.Name}", Selected(context));
        return plan.Root.Fault is null
            ? new ConnectionPage(plan.Root, await executor.ExecuteAsync(plan, context.CancellationToken).ConfigureAwait(false))
            : throw plan.Root.Fault;
    });

    public IFieldResolver Lookup(RootLookup lookup) => Resolver(async context =>
    {
        var value = Argument(context, lookup.Argument)!;
        if (lookup.Read(value) is null)
            return null;
        var plan = Planner(context).Lookup(graph.Get(lookup.EntityClrType), lookup.Selector, value, lookup.Read, Selected(context));
        return (await FindAsync(plan, context).ConfigureAwait(false)).FirstOrDefault();
    });

    public IFieldResolver Node() => Resolver(async context =>
    {
        if (Argument(context, "id") is not LeafValue leaf)
            return null;
        var (entity, _) = GlobalId.Decode(graph, leaf);
        var plan = Planner(context).Lookup(
            entity, entity.KeySelector, leaf, id => GlobalId.KeyOf(entity, (LeafValue)id), Selected(context));
        return (await FindAsync(plan, context).ConfigureAwait(false)).FirstOrDefault();
    });

    /// <summary>One query for each kind of entity among the ids; the answer keeps the order of the ids.</summary>
    public IFieldResolver Nodes() => Resolver(async context =>
    {
        var ids = Argument(context, "ids")!.AsItems();
        if (ids.Count > options.MaxNodeBatchSize)
            throw QueryError.TooManyNodes(ids.Count, options.MaxNodeBatchSize);
        var keys = ids.OfType<LeafValue>().Select(leaf => GlobalId.Decode(graph, leaf)).ToList();
        var found = new Dictionary<(EntityType, object), EntityRow>();
        foreach (var group in keys.Distinct().GroupBy(id => id.Entity, id => id.Key))
            foreach (var row in await FindAsync(Planner(context).Lookup(group.Key, group, Selected(context)), context).ConfigureAwait(false))
                found[(group.Key, row.Key)] = row;
        return keys.Select(id => found.GetValueOrDefault(id)).ToList();
    });

    private async Task<IEnumerable<EntityRow>> FindAsync(RootPlan plan, IResolveFieldContext context)
    {
        var result = await executor.ExecuteAsync(plan, context.CancellationToken).ConfigureAwait(false);
        return result.Rows(plan.Root).Select(row => new EntityRow(plan.Root.Item!, row, result));
    }

    private Planner Planner(IResolveFieldContext context) =>
        new(graph, options, new SelectionCollector(context.Document, context.Schema, ArgumentReader.For(context)));

    private static SelectedField Selected(IResolveFieldContext context) => new(context.FieldAst.Name.StringValue, [context.FieldAst]);

    private static ArgumentValue? Argument(IResolveFieldContext context, string name) =>
        ArgumentReader.For(context).Read(context.FieldAst, name);

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
