using GraphQL.Types;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Errors;

/// <summary>Finds the type that a document writes, such as <c>[Int!]!</c>.</summary>
internal static class TypeReferences
{
    public static IGraphType? Resolve(GraphQLType written, ISchema schema) => written switch
    {
        GraphQLNonNullType nonNull => Resolve(nonNull.Type, schema) is { } type ? new NonNullGraphType(type) : null,
        GraphQLListType list => Resolve(list.Type, schema) is { } type ? new ListGraphType(type) : null,
        GraphQLNamedType named => schema.AllTypes[named.Name],
        _ => null,
    };

    public static string Print(GraphQLType written) => written switch
    {
        GraphQLNonNullType nonNull => Print(nonNull.Type) + "!",
        GraphQLListType list => $"[{Print(list.Type)}]",
        GraphQLNamedType named => named.Name.StringValue,
        _ => "",
    };
}
