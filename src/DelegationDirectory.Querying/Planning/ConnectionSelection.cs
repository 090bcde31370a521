using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Schema;
using DelegationDirectory.Querying.Writing;
using GraphQLParser.AST;

namespace DelegationDirectory.Querying.Planning;

/// <summary>What is selected of a connection: notes on the level what must be read for it, and gives how it is written.</summary>
/// <param name="selections">Collects fields of the document.</param>
/// <param name="level">The level of the connection's items.</param>
/// <param name="field">The connection.</param>
/// <param name="select">Selects fields of the items.</param>
internal sealed class ConnectionSelection(
    SelectionCollector selections, Level level, CollectionField field, Func<IEnumerable<GraphQLSelectionSet?>, FieldWriter[]> select)
{
    public PartWriter[] Parts(SelectedField connection) =>
        [.. selections.Collect(ConnectionNames.Connection(field), connection.SelectionSets).Select(Part)];

    private PartWriter Part(SelectedField part)
    {
        var name = part.ResponseKey;
        switch (part.Name)
        {
            case ConnectionNames.TotalCount:
                level.NeedsCount = true;
                return new TotalCountWriter(name);
            case ConnectionNames.Nodes:
                level.NeedsRows = true;
                return new NodesWriter(name, select(part.SelectionSets));
            case ConnectionNames.Edges:
                level.NeedsRows = true;
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
                return new EdgeNodeWriter(part.ResponseKey, select(part.SelectionSets));
            case ConnectionNames.Cursor:
                level.NeedCursors();
                return new EdgeCursorWriter(part.ResponseKey);
            default:
                return new EdgeTypeNameWriter(part.ResponseKey, ConnectionNames.Edge(field));
        }
    }

    private PartWriter PageInfoPart(SelectedField part)
    {
        var name = part.ResponseKey;
        switch (part.Name)
        {
            case ConnectionNames.HasNextPage:
                level.NeedsRows = true;
                return new PageFlagWriter(name, part.Name, page => page.HasNextPage);
            case ConnectionNames.HasPreviousPage:
                level.NeedsRows = true;
                return new PageFlagWriter(name, part.Name, page => page.HasPreviousPage);
            case ConnectionNames.StartCursor:
                level.NeedsRows = true;
                level.NeedCursors();
                return new PageCursorWriter(name, part.Name, page => page.StartCursor);
            case ConnectionNames.EndCursor:
                level.NeedsRows = true;
                level.NeedCursors();
                return new PageCursorWriter(name, part.Name, page => page.EndCursor);
            default:
                return new PartTypeNameWriter(name, ConnectionNames.PageInfoType);
        }
    }
}
