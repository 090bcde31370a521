using System.Linq.Expressions;
using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Searching;

namespace DelegationDirectory.HotChocolate;

/// <summary>The fields by which a question begins. HotChocolate adds <c>node</c> and <c>nodes</c>.</summary>
internal sealed class QueryType : ObjectType
{
    protected override void Configure(IObjectTypeDescriptor type)
    {
        type.Name("Query");
        foreach (var root in Declared.Graph.Roots)
        {
            switch (root)
            {
                case RootConnection { Field: var field }:
                    Connection(type, field, (dynamic)field.Source);
                    break;
                case RootLookup lookup:
                    Lookup(type, lookup, (dynamic)lookup.Selector);
                    break;
                case RootSearch search:
                    SearchField.Declare(type, search);
                    break;
                default:
                    throw new NotSupportedException(root.GetType().Name);
            }
        }
    }

    private static void Connection<T>(IObjectTypeDescriptor type, CollectionField field, Collection<T, T> source)
        where T : class =>
        type.Field(field.Name).Description(field.Description).Listing<T>(isPaged: true)
            .Resolve(context => context.Follow(context.All<T>(), source));

    private static void Lookup<T>(IObjectTypeDescriptor type, RootLookup lookup, Expression<Func<T, string>> column)
        where T : class =>
        type.Field(lookup.Name).Description(lookup.Description)
            .Argument(lookup.Argument, argument => argument.Type<NonNullType<StringType>>().Description(lookup.ArgumentDescription))
            .Type<EntityObjectType<T>>()
            .UseFirstOrDefault().UseProjection<T>()
            .Resolve(context => context.All<T>().Where(Declared.Is<T>(column, context.ArgumentValue<string>(lookup.Argument))));
}
