using DelegationDirectory.Querying.Searching;
using HotChocolate.Types.Pagination;

namespace DelegationDirectory.HotChocolate;

/// <summary>One thing found: its row, and which of its names fits.</summary>
internal sealed class FoundEdge(object row, string cursor, string matchedText) : Edge<object>(row, cursor)
{
    public string MatchedText { get; } = matchedText;
}

/// <summary>What a search gives: a connection over a union.</summary>
internal sealed class SearchConnectionType(RootSearch search) : ObjectType<Connection<object>>
{
    protected override void Configure(IObjectTypeDescriptor<Connection<object>> type)
    {
        var result = new SearchResultType(search);
        type.Name("SearchConnection").BindFieldsExplicitly();
        type.Field(connection => connection.Info).Name("pageInfo").Type<NonNullType<PageInfoType>>();
        type.Field(connection => connection.Edges).Type(new ListType(new NonNullType(new SearchEdgeType(result))));
        type.Field(connection => connection.Edges.Select(edge => edge.Node)).Name("nodes").Type(new ListType(new NonNullType(result)));
        type.Field(connection => connection.TotalCount).Type<NonNullType<IntType>>();
    }
}

/// <summary>One thing found, with its place.</summary>
internal sealed class SearchEdgeType(SearchResultType result) : ObjectType<FoundEdge>
{
    protected override void Configure(IObjectTypeDescriptor<FoundEdge> type)
    {
        type.Name("SearchEdge").BindFieldsExplicitly();
        type.Field(edge => edge.Cursor);
        type.Field(edge => edge.Node).Type(new NonNullType(result));
        type.Field(edge => edge.MatchedText);
    }
}

/// <summary>The kinds of thing that may be found.</summary>
internal sealed class SearchResultType(RootSearch search) : UnionType
{
    protected override void Configure(IUnionTypeDescriptor type)
    {
        type.Name(search.Result.Name).Description(search.Result.Description);
        foreach (var member in search.Members)
            type.Type(new global::HotChocolate.Language.NamedTypeNode(Declared.Graph.Get(member).Name));
    }
}
