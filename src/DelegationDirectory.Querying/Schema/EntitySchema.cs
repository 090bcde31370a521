using DelegationDirectory.Querying.Cost;
using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Events;
using DelegationDirectory.Querying.Execution;
using DelegationDirectory.Querying.Nodes;
using DelegationDirectory.Querying.Paging;
using DelegationDirectory.Querying.Planning;
using DelegationDirectory.Querying.Searching;
using GraphQL.Types;

namespace DelegationDirectory.Querying.Schema;

/// <summary>The GraphQL schema of an <see cref="EntityGraph"/>: its root fields, answered by plans.</summary>
internal sealed class EntitySchema : GraphQL.Types.Schema
{
    public EntitySchema(
        IServiceProvider services, EntityGraph graph, RootPlanner planner, PlanExecutor executor, PagingOptions options)
        : base(services)
    {
        graph.Check();
        var types = new GraphTypes(graph, options);
        var roots = new RootResolvers(graph, planner, executor, options);
        var query = new ObjectGraphType { Name = "Query", Description = "Everything that can be asked." };
        foreach (var root in graph.Roots)
            query.AddField(root switch
            {
                RootConnection { Field: var field } => types.Field(field, roots.Root()),
                RootLookup lookup => types.Field(lookup, roots.Root()),
                RootSearch search => types.Field(search, roots.Root()),
                _ => throw new NotSupportedException(root.GetType().Name),
            });
        query.AddField(NodeFields.Node(types, roots.Root()));
        query.AddField(NodeFields.Nodes(types, roots.Nodes(), options));
        Query = query;
        foreach (var directive in CostDirectives.Define(types))
            Directives.Register(directive);
        if (graph.Events.Count > 0)
            Subscription = SubscriptionType.Create(types, graph.Events);
        foreach (var entity in graph.Entities.Where(entity => entity.IsNode))
            RegisterType(types.Object(entity));
    }
}
