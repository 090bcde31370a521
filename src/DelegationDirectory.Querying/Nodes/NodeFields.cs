using DelegationDirectory.Querying.Paging;
using DelegationDirectory.Querying.Schema;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace DelegationDirectory.Querying.Nodes;

/// <summary>The root fields of global object identification.</summary>
internal static class NodeFields
{
    public static FieldType Node(GraphTypes types, IFieldResolver resolver)
    {
        var field = GraphTypes.Field("node", "Anything with a global id, fetched by that id; null when there is no such thing any more.", types.Node, resolver);
        field.Arguments = [new QueryArgument(new NonNullGraphType(types.Id)) { Name = "id", Description = "The global id." }];
        return field;
    }

    public static FieldType Nodes(GraphTypes types, IFieldResolver resolver, PagingOptions options)
    {
        var field = GraphTypes.Field(
            "nodes", "Several things fetched by their global ids, in the order of the ids; null where there is no such thing any more.",
            new NonNullGraphType(new ListGraphType(types.Node)), resolver);
        field.Arguments =
        [
            new QueryArgument(GraphTypes.ListOf(types.Id)) { Name = "ids", Description = $"The global ids, at most {options.MaxNodeBatchSize}." },
        ];
        return field;
    }
}
