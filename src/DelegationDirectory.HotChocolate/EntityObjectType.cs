using System.Linq.Expressions;
using DelegationDirectory.Querying.Entities;
using HotChocolate.Resolvers;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.HotChocolate;

/// <summary>The object type of a declared entity. References are projected with their row, collections have a query of their own for each row.</summary>
/// <typeparam name="T">The entity.</typeparam>
internal sealed class EntityObjectType<T> : ObjectType<T>
    where T : class
{
    private static readonly EntityType Entity = Declared.Of<T>();
    private static readonly Func<T, string> KeyOf = Declared.Key<T>().Compile();

    protected override void Configure(IObjectTypeDescriptor<T> type)
    {
        type.Name(Entity.Name).Description(Entity.Description).BindFieldsExplicitly();
        if (Entity.IsNode)
            type.ImplementsNode().ResolveNode<string>(async (context, key) => (await context.ReadAsync<T>([key], [context.Selection])).GetValueOrDefault(key)!);
        foreach (var field in Entity.Fields)
            Declare(type, field).Description(field.Description);
    }

    private static IObjectFieldDescriptor Declare(IObjectTypeDescriptor<T> type, EntityField field) => field switch
    {
        IdField => type.Field(field.Name).At(row => KeyOf((T)row)),
        ScalarField scalar => Value(type, scalar, (dynamic)scalar.Selector),
        ReferenceField reference => One(type, reference, (dynamic)reference.Selector),
        CollectionField many => Many(type, many, (dynamic)many.Source),
        ValueListField values => Values(type, values, (dynamic)values.Source),
        _ => throw new NotSupportedException(field.GetType().Name),
    };

    private static IObjectFieldDescriptor Value<TValue>(IObjectTypeDescriptor<T> type, ScalarField field, Expression<Func<T, TValue?>> selector)
    {
        var declared = type.Field(selector).Name(field.Name);

        // Whatever else is selected, the key is read: collections are found by it.
        return IsKey(selector) ? declared.IsProjected() : declared;
    }

    private static IObjectFieldDescriptor One<TTarget>(IObjectTypeDescriptor<T> type, ReferenceField field, Expression<Func<T, TTarget?>> selector)
        where TTarget : class =>
        selector.Body is MemberExpression { Expression: ParameterExpression }
            ? type.Field(selector).Name(field.Name)
            : type.Field(field.Name)
                .Type(field.IsNullable ? typeof(EntityObjectType<TTarget>) : typeof(NonNullType<EntityObjectType<TTarget>>))
                .Use(next => async context =>
                {
                    await next(context);
                    context.Result = await ((IQueryable<TTarget>)context.Result!).FirstOrDefaultAsync(context.RequestAborted);
                })
                .UseProjection<TTarget>()
                .Resolve(context => Itself(context).Select(selector));

    private static IObjectFieldDescriptor Many<TLink, TTarget>(IObjectTypeDescriptor<T> type, CollectionField field, Collection<TLink, TTarget> source)
        where TLink : class
        where TTarget : class
    {
        var declared = type.Field(field.Name).Listing<TTarget>(field.IsPaged);
        if (field.AssumedSize is { } size)
            declared.ListSize(size, requireOneSlicingArgument: false);
        return declared.Resolve(context => context.Follow(Links(context, source), source));
    }

    private static IObjectFieldDescriptor Values<TLink>(IObjectTypeDescriptor<T> type, ValueListField field, Collection<TLink, TLink> source)
        where TLink : class =>
        type.Field(field.Name)
            .Type<NonNullType<ListType<NonNullType<StringType>>>>()
            .Resolve(context => Links(context, source).OrderBy(source.Order!, first: true)
                .Select((Expression<Func<TLink, string>>)field.Value.Selector).ToListAsync(context.RequestAborted));

    private static IQueryable<T> Itself(IResolverContext context) =>
        context.All<T>().Where(Declared.Is<T>(Entity.KeySelector, KeyOf(context.Parent<T>())));

    private static IQueryable<TLink> Links<TLink>(IResolverContext context, Collection source)
        where TLink : class =>
        context.All<TLink>().Where(Declared.Is<TLink>(source.ParentKey!, KeyOf(context.Parent<T>())));

    private static IQueryable<TLink> Links<TLink, TTarget>(IResolverContext context, Collection<TLink, TTarget> source)
        where TLink : class
        where TTarget : class =>
        Links<TLink>(context, (Collection)source);

    private static bool IsKey(LambdaExpression selector) =>
        (selector.Body as MemberExpression)?.Member == (Entity.KeySelector.Body as MemberExpression)?.Member;
}
