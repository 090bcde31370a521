using System.Linq.Expressions;
using DelegationDirectory.Querying.Entities;
using HotChocolate.Data.Filters;

namespace DelegationDirectory.HotChocolate;

/// <summary>What may be asked of a declared entity.</summary>
/// <typeparam name="T">The entity.</typeparam>
internal sealed class EntityFilterType<T> : FilterInputType<T>
    where T : class
{
    private static readonly EntityType Entity = Declared.Of<T>();

    protected override void Configure(IFilterInputTypeDescriptor<T> type)
    {
        type.Name(Entity.Name + "FilterInput").BindFieldsExplicitly();
        foreach (var field in Entity.Fields)
            Declare(type, field).Name(field.Name).Description(field.Description);
    }

    private static IFilterFieldDescriptor Declare(IFilterInputTypeDescriptor<T> type, EntityField field) => field switch
    {
        IdField => type.Field(Column.Beside(Declared.Key<T>())).Type(typeof(IdOperationFilterInputType)),
        ScalarField scalar => ((IFilterFieldDescriptor)type.Field((dynamic)scalar.Selector)).Type(Operations(scalar)),
        ReferenceField reference => ((IFilterFieldDescriptor)type.Field((dynamic)reference.Selector)).Type(Of(reference.TargetType)),
        CollectionField many => ((IFilterFieldDescriptor)type.Field((dynamic)Declared.Items(many.Source)))
            .Type(typeof(EntityListFilterType<>).MakeGenericType(many.Source.TargetType)),
        ValueListField values => ((IFilterFieldDescriptor)type.Field((dynamic)Items(values)))
            .Type(typeof(ListFilterInputType<>).MakeGenericType(Operations(values.Value))),
        _ => throw new NotSupportedException(field.GetType().Name),
    };

    private static LambdaExpression Items(ValueListField field) => Expression.Lambda(
        Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Select), [field.Source.LinkType, field.Value.ValueType], field.Source.Navigation!.Body, field.Value.Selector),
        field.Source.Navigation.Parameters);

    private static Type Of(Type entity) => typeof(EntityFilterType<>).MakeGenericType(entity);

    private static Type Operations(ScalarField field) => field.ValueType switch
    {
        { IsEnum: true } kind => typeof(EnumOperationFilterInputType<>).MakeGenericType(kind),
        var type when type == typeof(string) => typeof(StringOperationFilterInputType),
        var type when type == typeof(int) => typeof(IntOperationFilterInputType),
        var type when type == typeof(bool) => typeof(BooleanOperationFilterInputType),
        var type when type == typeof(DateOnly) => typeof(LocalDateOperationFilterInputType),
        var type => throw new NotSupportedException(type.Name),
    };
}

/// <summary>What may be asked of a list of a declared entity.</summary>
/// <typeparam name="T">The entity.</typeparam>
internal sealed class EntityListFilterType<T> : ListFilterInputType<EntityFilterType<T>>
    where T : class
{
    protected override void Configure(IFilterInputTypeDescriptor type)
    {
        base.Configure(type);
        type.Name($"ListFilterInputTypeOf{Declared.Of<T>().Name}FilterInput");
    }
}
