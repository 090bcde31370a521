using DelegationDirectory.Transport;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace DelegationDirectory.Contract.Tests.Wire.Tables;

/// <summary>A small schema with a page of things, lists within them, and texts that a table must take care of.</summary>
internal static class Shop
{
    /// <summary>Operations by their names.</summary>
    public static readonly Dictionary<string, string> Operations = new()
    {
        ["goods"] = "query Goods { goods { totalCount pageInfo { hasNextPage } nodes { name price sold maker { name } tags sizes { code weight } } } }",
        ["edges"] = "query Edges { goods { edges { cursor node { ...Named maker { name } } } } } fragment Named on Good { title: name }",
        ["texts"] = "query Texts($texts: [String!]!) { echo(texts: $texts) { text } }",
        ["wide"] = "query Wide($texts: [String!]!) { echo(texts: $texts) { text } again: echo(texts: $texts) { text } }",
        ["empty"] = "query Empty { none { name maker { name } } label }",
        ["beside"] = "query Beside { shop { name goods { nodes { name shop: maker { name } } } } label }",
        ["same"] = "query Same { goods { totalCount: label nodes { totalCount: name } } }",
        ["skipped"] = "query Skipped($with: Boolean!) { goods { nodes { name price @include(if: $with) } } }",
        ["absent"] = "query Absent { absent { goods { nodes { name } } } }",
        ["pages"] = "query Pages { goods { pageInfo { hasNextPage } } label }",
        ["pagesAlone"] = "query PagesAlone { goods { pageInfo { hasNextPage } } }",
        ["single"] = "query Single { label shop { name } }",
        ["unnamed"] = "{ label }",
        ["failing"] = "query Failing { label fails }",
        ["things"] = "query Things { things { __typename ... on Good { name price } ... on Maker { name born } } }",
        ["change"] = "mutation Change { change }",
    };

    private const string Sdl =
        """
        type Query {
          goods: GoodsConnection
          echo(texts: [String!]!): [Text!]!
          none: [Good!]!
          shop: Shop
          absent: Shop
          label: String
          fails: String
          things: [Thing!]!
        }
        type Mutation { change: Boolean }
        type GoodsConnection { totalCount: Int! label: String pageInfo: PageInfo! edges: [GoodsEdge!] nodes: [Good!] }
        type GoodsEdge { cursor: String! node: Good! }
        type PageInfo { hasNextPage: Boolean! }
        type Good { name: String! price: Float sold: Boolean maker: Maker tags: [String!]! sizes: [Size!]! }
        type Maker { name: String! born: Int }
        type Size { code: String! weight: Int }
        type Shop { name: String! goods: GoodsConnection }
        type Text { text: String! }
        union Thing = Good | Maker
        """;

    private static readonly Good[] Goods =
    [
        new("Lamp", -5.5, true, new Maker("Ada", 1815), ["bright", "small"], [new Size("S", 1), new Size("M", null)]),
        new("Chair", null, false, null, [], []),
    ];

    private static readonly Page AllGoods = new(Goods.Length, "page", new PageInfo(true), [.. Goods.Select(good => new Edge("c-" + good.Name, good))], Goods);

    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<ISchema>(_ => GraphQL.Types.Schema.For(Sdl, builder =>
        {
            var query = builder.Types.For("Query");
            void On(string field, Func<IResolveFieldContext, object?> value) =>
                query.FieldFor(field).Resolver = new FuncFieldResolver<object?>(value);

            On("goods", _ => AllGoods);
            On("echo", context => context.GetArgument<string[]>("texts").Select(text => new Said(text)));
            On("none", _ => Array.Empty<Good>());
            On("shop", _ => new Store("Corner", AllGoods));
            On("label", _ => "open");
            On("fails", _ => throw new InvalidOperationException("broken"));
            On("things", _ => new object[] { Goods[0], Goods[0].Maker! });
            builder.Types.For("Good").IsTypeOfFunc = value => value is Good;
            builder.Types.For("Maker").IsTypeOfFunc = value => value is Maker;
        }));
        services.AddPersistedOperations(Operations);
    }

    private sealed record Page(int TotalCount, string Label, PageInfo PageInfo, Edge[] Edges, Good[] Nodes);

    private sealed record PageInfo(bool HasNextPage);

    private sealed record Edge(string Cursor, Good Node);

    private sealed record Good(string Name, double? Price, bool Sold, Maker? Maker, string[] Tags, Size[] Sizes);

    private sealed record Maker(string Name, int Born);

    private sealed record Size(string Code, int? Weight);

    private sealed record Store(string Name, Page Goods);

    private sealed record Said(string Text);
}
