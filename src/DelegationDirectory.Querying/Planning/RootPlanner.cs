using DelegationDirectory.Querying.Arguments;
using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Errors;
using DelegationDirectory.Querying.Filtering;
using DelegationDirectory.Querying.Nodes;
using DelegationDirectory.Querying.Paging;
using GraphQL.Types;

namespace DelegationDirectory.Querying.Planning;

/// <summary>Plans root fields: connections, look-ups, and nodes by their global ids.</summary>
internal sealed class RootPlanner(EntityGraph graph, PagingOptions paging, FilteringOptions filtering)
{
    /// <summary>Whether there are plans of a root field: not of introspection, searches, and nodes of several kinds.</summary>
    public bool HavePlans(string field) => field == NodeFields.NodeName || graph.FindRoot(field) is RootConnection or RootLookup;

    /// <summary>The plan of a root field; null for one that has none, or that nothing can be found for.</summary>
    /// <exception cref="QueryError">An argument of the field is refused.</exception>
    public RootPlan? Plan(SelectedField selected, IGraphType query, SelectionCollector selections)
    {
        var planner = new Planner(graph, paging, filtering, selections);
        switch (graph.FindRoot(selected.Name))
        {
            case RootConnection { Field: var field }:
                return planner.Connection(field, $"{query.Name}.{field.Name}", selected);
            case RootLookup lookup when selections.Arguments.Read(selected.First, lookup.Argument) is { } value && lookup.Read(value) is not null:
                return planner.Lookup(graph.Get(lookup.EntityClrType), lookup.Selector, value, lookup.Read, selected);
            case null when selected.Name == NodeFields.NodeName && selections.Arguments.Read(selected.First, NodeFields.Id) is LeafValue id:
                var (entity, _) = GlobalId.Decode(graph, id);
                return planner.Lookup(entity, entity.KeySelector, id, value => GlobalId.KeyOf(entity, (LeafValue)value), selected);
            default:
                return null;
        }
    }

    /// <summary>The plan of those among the nodes of one operation that are of one kind.</summary>
    public RootPlan Plan(EntityType entity, IEnumerable<object> keys, SelectedField selected, SelectionCollector selections) =>
        Plan(entity, keys, [selected], selections);

    /// <summary>The plan of entities of one kind of which several places of one operation select fields.</summary>
    public RootPlan Plan(EntityType entity, IEnumerable<object> keys, IReadOnlyList<SelectedField> selectedBy, SelectionCollector selections) =>
        new Planner(graph, paging, filtering, selections).Lookup(entity, keys, selectedBy);
}
