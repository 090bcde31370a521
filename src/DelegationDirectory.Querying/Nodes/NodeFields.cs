using DelegationDirectory.Querying.Cost;
using DelegationDirectory.Querying.Paging;
using DelegationDirectory.Querying.Schema;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace DelegationDirectory.Querying.Nodes;

/// <summary>The root fields of global object identification.</summary>
internal static class NodeFields
{
    public const string NodeName = "node";
    public const string NodesName = "nodes";
    public const string Id = "id";
    public const string Ids = "ids";

    public static FieldType Node(GraphTypes types, IFieldResolver resolver)
    {
        var field = GraphTypes.Field(NodeName, "Anything with a global id, fetched by that id; null when there is no such thing any more.", types.Node, resolver);
        field.Arguments = [new QueryArgument(new NonNullGraphType(types.Id)) { Name = Id, Description = "The global id." }];
        return field.Weighing(Weights.Query);
    }

    public static FieldType Nodes(GraphTypes types, IFieldResolver resolver, PagingOptions options)
    {
        var field = GraphTypes.Field(
            NodesName, "Several things fetched by their global ids, in the order of the ids; null where there is no such thing any more.",
            new NonNullGraphType(new ListGraphType(types.Node)), resolver);
        field.Arguments =
        [
            new QueryArgument(GraphTypes.ListOf(types.Id)) { Name = Ids, Description = $"The global ids, at most {options.MaxNodeBatchSize}." },
        ];
        return field.Weighing(Weights.Query);
    }
}
