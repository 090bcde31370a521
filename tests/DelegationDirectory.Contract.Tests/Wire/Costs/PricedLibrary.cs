using GraphQL.Resolvers;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace DelegationDirectory.Contract.Tests.Wire.Costs;

/// <summary>A schema that says what its parts cost. Every field answers with nothing, or with an empty object.</summary>
internal static class PricedLibrary
{
    private const string Sdl =
        """
        directive @cost(weight: String!) on SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | ENUM | INPUT_FIELD_DEFINITION
        directive @listSize(assumedSize: Int, slicingArguments: [String!], slicingArgumentDefaultValue: Int, sizedFields: [String!], requireOneSlicingArgument: Boolean! = true) on FIELD_DEFINITION

        type Query {
          books(first: Int, last: Int, where: BookFilter @cost(weight: "10")): BooksConnection
            @listSize(assumedSize: 500, slicingArguments: ["first", "last"], slicingArgumentDefaultValue: 50, sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)
            @cost(weight: "10")
          shelf(first: Int, last: Int): BooksConnection
            @listSize(assumedSize: 500, slicingArguments: ["first", "last"], sizedFields: ["nodes"], requireOneSlicingArgument: true)
          latest: [Book!] @listSize(assumedSize: 3, requireOneSlicingArgument: false)
          book(id: ID!): Book @cost(weight: "10")
          node(id: ID!): Node @cost(weight: "10")
        }
        interface Node { id: ID! }
        type BooksConnection { nodes: [Book!] edges: [BookEdge!] totalCount: Int! @cost(weight: "10") }
        type BookEdge { cursor: String! node: Book! }
        type Book implements Node { id: ID! title: String! author: Author authors(first: Int): AuthorsConnection @listSize(assumedSize: 500, slicingArguments: ["first"], slicingArgumentDefaultValue: 50, sizedFields: ["nodes"], requireOneSlicingArgument: false) @cost(weight: "10") tags: [String!] }
        type AuthorsConnection { nodes: [Author!] }
        type Author implements Node @cost(weight: "2") { id: ID! name: String! books: [Book!] }
        input BookFilter { and: [BookFilter!] title: TextFilter author: BookFilter }
        input TextFilter { eq: String @cost(weight: "10") contains: String @cost(weight: "20") in: [String] @cost(weight: "10") }
        """;

    public static void AddTo(IServiceCollection services) => services.AddSingleton<ISchema>(_ => GraphQL.Types.Schema.For(Sdl, builder =>
    {
        foreach (var type in new[] { "Query", "BooksConnection", "BookEdge", "Book", "AuthorsConnection", "Author" })
            builder.Types.For(type).IsTypeOfFunc = _ => true;
        builder.Types.For("Query").FieldFor("book").Resolver = new FuncFieldResolver<object>(_ => new { Id = 1, Title = "Atlas" });
    }));
}
