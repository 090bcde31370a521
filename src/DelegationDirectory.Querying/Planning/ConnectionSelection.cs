using DelegationDirectory.Querying.Schema;
using DelegationDirectory.Querying.Writing;
using GraphQLParser.AST;

namespace DelegationDirectory.Querying.Planning;

/// <summary>What is selected of a connection: gives how it is written, and notes what must be read for it.</summary>
/// <param name="selections">Collects fields of the document.</param>
/// <param name="field">The connection's field, from which its types are named.</param>
internal abstract class ConnectionSelection(SelectionCollector selections, string field)
{
    /// <summary>How what the field selects is written.</summary>
    public PartWriter[] Parts(SelectedField connection) =>
        [.. selections.Collect(ConnectionNames.Connection(field), connection.SelectionSets).Select(Part)];

    /// <summary>Notes that items are counted, where that is not known without.</summary>
    protected virtual void NeedCount()
    {
    }

    /// <summary>Notes that items are read, where they need not be.</summary>
    protected virtual void NeedItems()
    {
    }

    /// <summary>Notes that cursors of items are read, where they need not be.</summary>
    protected virtual void NeedCursors()
    {
    }

    /// <summary>Selects fields of the items.</summary>
    protected abstract ItemWriter Select(IEnumerable<GraphQLSelectionSet?> selectionSets);

    /// <summary>How a part of an edge is written that only edges of some connections have; null for one that none has.</summary>
    protected virtual EdgePartWriter? FindEdgePart(SelectedField part) => null;

    private PartWriter Part(SelectedField part)
    {
        var name = part.ResponseKey;
        switch (part.Name)
        {
            case ConnectionNames.TotalCount:
                NeedCount();
                return new TotalCountWriter(name);
            case ConnectionNames.Nodes:
                NeedItems();
                return new NodesWriter(name, Select(part.SelectionSets));
            case ConnectionNames.Edges:
                NeedItems();
                return new EdgesWriter(name, [.. selections.Collect(ConnectionNames.Edge(field), part.SelectionSets).Select(EdgePart)]);
            case ConnectionNames.PageInfo:
                return new PageInfoWriter(name, [.. selections.Collect(ConnectionNames.PageInfoType, part.SelectionSets).Select(PageInfoPart)]);
            default:
                return new PartTypeNameWriter(name, ConnectionNames.Connection(field));
        }
    }

    private EdgePartWriter EdgePart(SelectedField part)
    {
        switch (part.Name)
        {
            case ConnectionNames.Node:
                return new EdgeNodeWriter(part.ResponseKey, Select(part.SelectionSets));
            case ConnectionNames.Cursor:
                NeedCursors();
                return new EdgeCursorWriter(part.ResponseKey);
            default:
                return FindEdgePart(part) ?? new EdgeTypeNameWriter(part.ResponseKey, ConnectionNames.Edge(field));
        }
    }

    private PartWriter PageInfoPart(SelectedField part)
    {
        var name = part.ResponseKey;
        switch (part.Name)
        {
            case ConnectionNames.HasNextPage:
                NeedItems();
                return new PageFlagWriter(name, part.Name, page => page.HasNextPage);
            case ConnectionNames.HasPreviousPage:
                NeedItems();
                return new PageFlagWriter(name, part.Name, page => page.HasPreviousPage);
            case ConnectionNames.StartCursor:
                NeedItems();
                NeedCursors();
                return new PageCursorWriter(name, part.Name, page => page.StartCursor);
            case ConnectionNames.EndCursor:
                NeedItems();
                NeedCursors();
                return new PageCursorWriter(name, part.Name, page => page.EndCursor);
            default:
                return new PartTypeNameWriter(name, ConnectionNames.PageInfoType);
        }
    }
}
