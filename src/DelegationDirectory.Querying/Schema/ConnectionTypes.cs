using DelegationDirectory.Querying.Cost;
using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Execution;
using DelegationDirectory.Querying.Paging;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace DelegationDirectory.Querying.Schema;

/// <summary>Connection, edge and page info types (Relay's cursor connections, with <c>nodes</c> and <c>totalCount</c>).</summary>
internal sealed class ConnectionTypes(GraphTypes types)
{
    /// <summary>The arguments of a page that is taken from the start.</summary>
    public static IEnumerable<QueryArgument> ForwardArguments(GraphTypes types) =>
    [
        Argument(types, ConnectionNames.First, typeof(int), "The most items to give from the start of the list."),
        Argument(types, "after", typeof(string), "The cursor that the page starts behind."),
    ];

    public static IEnumerable<QueryArgument> Arguments(GraphTypes types) =>
    [
        .. ForwardArguments(types),
        Argument(types, ConnectionNames.Last, typeof(int), "The most items to give from the end of the list."),
        Argument(types, "before", typeof(string), "The cursor that the page ends before."),
    ];

    public ObjectGraphType Connection(CollectionField field, ObjectGraphType item)
    {
        var name = ConnectionNames.Connection(field);
        return types.Get(name, () => new ObjectGraphType { Name = name, Description = $"A list of {item.Name} items, given page by page." }, type =>
        {
            type.AddField(Part(ConnectionNames.PageInfo, "Where this page stands in the list.", new NonNullGraphType(PageInfo()), page => page));
            type.AddField(Part(
                ConnectionNames.Edges, "The items of this page, each with its cursor.", Items(Edge(field, item)),
                page => page.Rows.Select(row => new ConnectionEdge(page, row))));
            type.AddField(Part(
                ConnectionNames.Nodes, "The items of this page.", Items(item), page => page.Rows.Select(page.ItemOf)));
            type.AddField(Part(
                ConnectionNames.TotalCount, "How many items the whole list has.", new NonNullGraphType(types.Leaf(typeof(int))),
                page => page.TotalCount).Weighing(Weights.Query));
        });
    }

    private ObjectGraphType Edge(CollectionField field, ObjectGraphType item)
    {
        var name = ConnectionNames.Edge(field);
        return types.Get(name, () => new ObjectGraphType { Name = name, Description = $"One place in a list of {item.Name} items: the item and its cursor." }, type =>
        {
            type.AddField(GraphTypes.Field(
                ConnectionNames.Cursor, "The item's place in the list, for `after` and `before`.",
                new NonNullGraphType(types.Leaf(typeof(string))),
                new FuncFieldResolver<ConnectionEdge, object?>(context => context.Source.Page.CursorOf(context.Source.Row))));
            type.AddField(GraphTypes.Field(
                ConnectionNames.Node, "The item.", new NonNullGraphType(item),
                new FuncFieldResolver<ConnectionEdge, object?>(context => context.Source.Page.ItemOf(context.Source.Row))));
        });
    }

    public ObjectGraphType PageInfo() => types.Get(
        ConnectionNames.PageInfoType,
        () => new ObjectGraphType { Name = ConnectionNames.PageInfoType, Description = "Where a page stands in its list." },
        type =>
        {
            var truth = new NonNullGraphType(types.Leaf(typeof(bool)));
            var text = types.Leaf(typeof(string));
            type.AddField(Place(ConnectionNames.HasNextPage, "Whether items follow this page.", truth, page => page.HasNextPage));
            type.AddField(Place(ConnectionNames.HasPreviousPage, "Whether items precede this page.", truth, page => page.HasPreviousPage));
            type.AddField(Place(
                ConnectionNames.StartCursor, "The cursor of the first item: give it as `before` for the page before.", text, page => page.StartCursor));
            type.AddField(Place(
                ConnectionNames.EndCursor, "The cursor of the last item: give it as `after` for the page after.", text, page => page.EndCursor));
        });

    public static ListGraphType Items(IGraphType item) => new(new NonNullGraphType(item));

    private static FieldType Place(string name, string description, IGraphType type, Func<IPageInfo, object?> read) =>
        GraphTypes.Field(name, description, type, new FuncFieldResolver<IPageInfo, object?>(context => read(context.Source)));

    private static FieldType Part(string name, string description, IGraphType type, Func<ConnectionPage, object?> read) =>
        GraphTypes.Field(name, description, type, new FuncFieldResolver<ConnectionPage, object?>(context => read(context.Source)));

    private static QueryArgument Argument(GraphTypes types, string name, Type type, string description) =>
        new(types.Leaf(type)) { Name = name, Description = description };
}
