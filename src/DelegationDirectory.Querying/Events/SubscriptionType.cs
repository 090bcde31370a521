using DelegationDirectory.Querying.Schema;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace DelegationDirectory.Querying.Events;

/// <summary>The subscription type: a field for each event.</summary>
internal static class SubscriptionType
{
    public static ObjectGraphType Create(GraphTypes types, IEnumerable<RootEvent> events)
    {
        var subscription = new ObjectGraphType { Name = "Subscription", Description = "Everything that can be listened for." };
        foreach (var root in events)
            subscription.AddField(new FieldType
            {
                Name = root.Name,
                Description = root.Description,
                ResolvedType = new NonNullGraphType(Type(types, root.Type)),
                StreamResolver = new SourceStreamResolver<object>(context => root.Source(context.RequestServices!)),
            });
        return subscription;
    }

    private static ObjectGraphType Type(GraphTypes types, EventType happened) => types.Get(
        happened.Name,
        () => new ObjectGraphType { Name = happened.Name, Description = happened.Description },
        type =>
        {
            foreach (var field in happened.Fields)
                type.AddField(GraphTypes.Field(
                    field.Name, field.Description, new NonNullGraphType(Leaf(types, field.ValueType)),
                    new FuncFieldResolver<object?>(context => field.Read(context.Source!))));
        });

    private static IGraphType Leaf(GraphTypes types, Type valueType) =>
        valueType == typeof(DateTimeOffset) ? types.Get("DateTime", () => new DateTimeType()) : types.Leaf(valueType);
}
