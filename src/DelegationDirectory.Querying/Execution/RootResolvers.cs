using System.Linq.Expressions;
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
        var plan = Planner(context).PlanRoot(field, $"{context.ParentType.Name}.{field.Name}", context.FieldAst);
        return new ConnectionPage(plan, await executor.ExecuteAsync(plan, context).ConfigureAwait(false));
    });

    public IFieldResolver Lookup(RootLookup lookup) => Resolver(async context =>
    {
        var entity = graph.Get(lookup.EntityClrType);
        var value = Argument(context, lookup.Argument)!;
        if (value is not LeafValue leaf || !LeafConverter.TryConvert(leaf.Value, lookup.Selector.ReturnType, out var key))
            return null;
        var rows = await FindAsync(context, entity, lookup.Selector, [key]).ConfigureAwait(false);
        return rows.FirstOrDefault();
    });

    public IFieldResolver Node() => Resolver(async context =>
    {
        if (Argument(context, "id") is not LeafValue leaf)
            return null;
        var (entity, key) = GlobalId.Decode(graph, leaf);
        var rows = await FindAsync(context, entity, entity.KeySelector, [key]).ConfigureAwait(false);
        return rows.FirstOrDefault();
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
            foreach (var row in await FindAsync(context, group.Key, group.Key.KeySelector, group).ConfigureAwait(false))
                found[(group.Key, row.Key)] = row;
        return keys.Select(id => found.GetValueOrDefault(id)).ToList();
    });

    private async Task<IEnumerable<EntityRow>> FindAsync(
        IResolveFieldContext context, EntityType entity, LambdaExpression column, IEnumerable<object> values)
    {
        var plan = Planner(context).PlanLookup(entity, column, values, [context.FieldAst.SelectionSet]);
        var result = await executor.ExecuteAsync(plan, context).ConfigureAwait(false);
        return result.Rows(plan).Select(row => new EntityRow(plan.Item!, row, result));
    }

    private Planner Planner(IResolveFieldContext context) => new(graph, options, context);

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
