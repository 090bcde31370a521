using DelegationDirectory.Querying.Arguments;
using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Errors;
using DelegationDirectory.Querying.Filtering;
using DelegationDirectory.Querying.Nodes;
using DelegationDirectory.Querying.Paging;
using DelegationDirectory.Querying.Searching;
using GraphQL.Types;

namespace DelegationDirectory.Querying.Planning;

/// <summary>Plans root fields: connections, look-ups, searches, and nodes by their global ids.</summary>
internal sealed class RootPlanner(EntityGraph graph, PagingOptions paging, FilteringOptions filtering)
{
    /// <summary>Whether there are plans of a root field: not of introspection, and nodes of several kinds.</summary>
    public bool HavePlans(string field) => field == NodeFields.NodeName || graph.FindRoot(field) is not null;

    /// <summary>The plan of a root field; null for one that has none, or that nothing can be found for.</summary>
    /// <exception cref="QueryError">An argument of the field is refused.</exception>
    public RootPlan? Plan(SelectedField selected, IGraphType query, SelectionCollector selections)
    {
        var parameters = new ParameterList();
        switch (graph.FindRoot(selected.Name))
        {
            case RootConnection { Field: var field }:
                return Planner().Connection(field, $"{query.Name}.{field.Name}", selected);
            case RootLookup lookup when selections.Arguments.Read(selected.First, lookup.Argument) is { } value && lookup.Read(value) is not null:
                return Planner().Lookup(graph.Get(lookup.EntityClrType), lookup.Selector, value, lookup.Read, selected);
            case RootSearch search:
                var request = SearchRequest.Add(parameters, selected, search, $"{query.Name}.{search.Name}", paging, selections.Arguments);
                var selection = new SearchSelection(selections, search, graph, Planner);
                return new SearchPlan(search, selected.ResponseKey, request, selection.Parts(selected), selection.Members, parameters);
            case null when selected.Name == NodeFields.NodeName && selections.Arguments.Read(selected.First, NodeFields.Id) is LeafValue id:
                var (entity, _) = GlobalId.Decode(graph, id);
                return Planner().Lookup(entity, entity.KeySelector, id, value => GlobalId.KeyOf(entity, (LeafValue)value), selected);
            default:
                return null;
        }

        Planner Planner() => new(graph, paging, filtering, selections, parameters);
    }

    /// <summary>The plan of those among the nodes of one operation that are of one kind.</summary>
    public ReadPlan Plan(EntityType entity, IEnumerable<object> keys, SelectedField selected, SelectionCollector selections)
    {
        var planner = new Planner(graph, paging, filtering, selections, new ParameterList());
        var rows = planner.Lookup(entity, keys);
        planner.Select(rows, selected.SelectionSets);
        return rows.Reads;
    }
}
