using DelegationDirectory.Querying.Entities;
using HotChocolate.Data.Sorting;

namespace DelegationDirectory.HotChocolate;

/// <summary>What a list of a declared entity may be sorted by: its values, and those of what it refers to.</summary>
/// <typeparam name="T">The entity.</typeparam>
internal sealed class EntitySortType<T> : SortInputType<T>
    where T : class
{
    private static readonly EntityType Entity = Declared.Of<T>();

    protected override void Configure(ISortInputTypeDescriptor<T> type)
    {
        type.Name(Entity.Name + "SortInput").BindFieldsExplicitly();
        foreach (var field in Entity.Fields)
            Declare(type, field)?.Name(field.Name).Description(field.Description);
    }

    private static ISortFieldDescriptor? Declare(ISortInputTypeDescriptor<T> type, EntityField field) => field switch
    {
        IdField => type.Field(Column.Beside(Declared.Key<T>())).Type(typeof(DefaultSortEnumType)),
        ScalarField scalar => ((ISortFieldDescriptor)type.Field((dynamic)scalar.Selector)).Type(typeof(DefaultSortEnumType)),
        ReferenceField reference => ((ISortFieldDescriptor)type.Field((dynamic)reference.Selector))
            .Type(typeof(EntitySortType<>).MakeGenericType(reference.TargetType)),
        _ => null,
    };
}
