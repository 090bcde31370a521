using DelegationDirectory.Querying.Arguments;
using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Errors;
using DelegationDirectory.Querying.Execution;
using DelegationDirectory.Querying.Paging;
using DelegationDirectory.Querying.Planning;
using DelegationDirectory.Querying.Schema;
using GraphQL;
using GraphQL.Resolvers;

namespace DelegationDirectory.Querying.Searching;

/// <summary>
/// Answers a search: the application finds and ranks, then what is selected of the things on the page is read by key, for each kind of
/// entity at once.
/// </summary>
internal sealed class SearchResolver(
    EntityGraph graph, RootSearch search, HitPlans plans, PlanExecutor executor, ContextPools contexts, PagingOptions options)
{
    public IFieldResolver Resolver() => new FuncFieldResolver<object?>(async context =>
    {
        try
        {
            return await ResolveAsync(context).ConfigureAwait(false);
        }
        catch (QueryError refusal)
        {
            return refusal.ReportAt(context);
        }
    });

    private async Task<SearchPage> ResolveAsync(IResolveFieldContext context)
    {
        var selections = new SelectionCollector(context.Document, context.Schema, ArgumentReader.For(context));
        var request = SearchRequest.Read(
            name => selections.Arguments.Read(context.FieldAst, name), search, $"{context.ParentType.Name}.{search.Name}", options);
        var services = context.RequestServices!;
        var hits = await contexts.Of(services).RunAsync(
            session => search.Find(request.Text, request.Kinds, session.Context, services, context.CancellationToken),
            context.CancellationToken).ConfigureAwait(false);
        var nodes = Nodes(context, selections);
        return await new SearchPage(request, hits).FillAsync(held => FetchAsync(held, nodes, selections, context)).ConfigureAwait(false);
    }

    /// <summary>The places of the operation that select fields of the things found.</summary>
    private List<SelectedField> Nodes(IResolveFieldContext context, SelectionCollector selections)
    {
        var parts = selections.Collect(ConnectionNames.Connection(search.Name), [context.FieldAst.SelectionSet]);
        return
        [
            .. parts.Where(part => part.Name == ConnectionNames.Nodes),
            .. from edges in parts
               where edges.Name == ConnectionNames.Edges
               from part in selections.Collect(ConnectionNames.Edge(search.Name), edges.SelectionSets)
               where part.Name == ConnectionNames.Node
               select part,
        ];
    }

    private async Task<IReadOnlyDictionary<SearchHit, EntityRow>> FetchAsync(
        IReadOnlyList<SearchHit> hits, List<SelectedField> nodes, SelectionCollector selections, IResolveFieldContext context)
    {
        var rows = new Dictionary<SearchHit, EntityRow>();
        if (nodes.Count == 0 || hits.Count == 0)
            return rows;
        var groups = hits.GroupBy(hit => hit.Entity).ToList();
        var found = groups.ConvertAll(group => plans.Find(context, graph.Get(group.Key), nodes, selections));
        found.ForEach(plan => executor.BudgetOf(context).Take(plan.Prepared));
        var results = await executor.ExecuteAsync(
            [.. found.Select(plan => plan.Prepared)], [.. found.Zip(groups, (plan, group) => plan.Values(group.Select(hit => hit.Key)))],
            context.RequestServices!, context.CancellationToken).ConfigureAwait(false);
        for (var i = 0; i < found.Count; i++)
        {
            var byKey = found[i].Rows(results[i]!);
            foreach (var hit in groups[i])
                rows.Add(hit, byKey[hit.Key]);
        }

        return rows;
    }
}
