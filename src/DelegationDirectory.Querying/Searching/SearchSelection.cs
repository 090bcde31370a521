using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Planning;
using DelegationDirectory.Querying.Writing;
using GraphQLParser.AST;

namespace DelegationDirectory.Querying.Searching;

/// <summary>What is selected of what a search finds.</summary>
/// <param name="selections">Collects fields of the document.</param>
/// <param name="search">The search.</param>
/// <param name="graph">The entities.</param>
/// <param name="planner">Gives a planner for the rows of one kind of entity.</param>
internal sealed class SearchSelection(SelectionCollector selections, RootSearch search, EntityGraph graph, Func<Planner> planner)
    : ConnectionSelection(selections, search.Name)
{
    private (Planner Planner, KeyedRows Rows)[] _members = [];

    /// <summary>What is read of each kind of entity that may be found; none where nothing is.</summary>
    public IReadOnlyList<KeyedRows> Members => [.. _members.Select(member => member.Rows)];

    protected override ItemWriter Select(IEnumerable<GraphQLSelectionSet?> selectionSets)
    {
        if (_members.Length == 0)
            _members = [.. from member in search.Members let rows = planner() select (rows, rows.Lookup(graph.Get(member), []))];
        return new ItemWriter([.. _members.Select(member => member.Planner.Select(member.Rows, selectionSets))]);
    }

    protected override EdgePartWriter? FindEdgePart(SelectedField part) =>
        part.Name == SearchNames.MatchedText ? new MatchedTextWriter(part.ResponseKey) : null;
}
