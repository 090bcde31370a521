using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace DelegationDirectory.Contract.Tests.Wire;

/// <summary>A small schema that has one of each thing a request can get wrong, and fields that fail in each way.</summary>
internal static class Library
{
    private const string Sdl =
        """
        type Query {
          echo(text: String!): String!
          "A greeting."
          hello(name: String, count: Int): String
          book(id: ID!): Book
          books(first: Int, where: BookFilter, order: [BookOrder!], kinds: [Kind!]): [Book!]
          item: Item
          "Throws."
          fails: String
          "Throws, and may not be null."
          failsHard: String!
          "Is null and may not be."
          missing: String!
          "Refuses as a data layer would."
          refused: Book
          "Takes longer than any client waits."
          slow: String
          "Is one more each time that it is asked."
          asked: Int!
        }
        type Mutation { rename(text: String!): String }
        type Book { id: ID! title: String! pages: Int kind: Kind! author: Author }
        type Author { name: String! books: [Book!]! }
        union Item = Book | Author
        enum Kind { NOVEL ATLAS }
        input BookFilter { title: TextFilter pages: Int kind: Kind near: Point and: [BookFilter!] }
        input TextFilter { eq: String in: [String] }
        input Point { x: Int! y: Int! }
        input BookOrder { title: Direction }
        enum Direction { ASC DESC }
        """;

    public static void AddTo(IServiceCollection services) => services.AddSingleton<ISchema>(_ => GraphQL.Types.Schema.For(Sdl, Resolve));

    private static void Resolve(GraphQL.Utilities.SchemaBuilder builder)
    {
        var asked = 0;
        var query = builder.Types.For("Query");
        void On(string field, Func<IResolveFieldContext, object?> resolve) => query.FieldFor(field).Resolver = new FuncFieldResolver<object?>(resolve);

        On("echo", context => context.GetArgument<string>("text"));
        On("hello", context => "Grüße, " + (context.GetArgument<string?>("name") ?? "世界"));
        On("book", context => Some(context.GetArgument<string>("id")));
        On("books", _ => new[] { Some("1"), Some("2") });
        On("item", _ => null);
        On("fails", _ => throw new InvalidOperationException("the password is hunter2"));
        On("failsHard", _ => throw new InvalidOperationException("the password is hunter2"));
        On("missing", _ => null);
        On("refused", _ => throw new ExecutionError("Too many were asked for.")
        {
            Code = "HC0051",
            Extensions = new Dictionary<string, object?> { ["requestedItems"] = 5000, ["maxAllowedItems"] = 1000 },
        });
        On("asked", _ => Interlocked.Increment(ref asked));
        query.FieldFor("slow").Resolver = new FuncFieldResolver<string?>(async context =>
        {
            await Task.Delay(TimeSpan.FromMinutes(5), context.CancellationToken);
            return "at last";
        });
        builder.Types.For("Mutation").FieldFor("rename").Resolver = new FuncFieldResolver<string>(context => context.GetArgument<string>("text"));
        builder.Types.For("Book").IsTypeOfFunc = value => value is Book;
        builder.Types.For("Author").IsTypeOfFunc = value => value is Author;
    }

    private static Book Some(string id) => new(id, "Atlas", 100, "ATLAS", new Author("Mercator", []));

    private sealed record Book(string Id, string Title, int? Pages, string Kind, Author? Author);

    private sealed record Author(string Name, IReadOnlyList<Book> Books);
}
