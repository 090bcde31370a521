namespace DelegationDirectory.HotChocolate;

/// <summary>What HotChocolate does with the rows of a field that lists an entity.</summary>
internal static class Listings
{
    public static IObjectFieldDescriptor Listing<T>(this IObjectFieldDescriptor field, bool isPaged)
        where T : class =>
        (isPaged ? field.UsePaging<NonNullType<EntityObjectType<T>>, T>() : field.Type<NonNullType<ListType<NonNullType<EntityObjectType<T>>>>>())
            .UseProjection<T>()
            .UseFiltering<EntityFilterType<T>>()
            .UseSorting<EntitySortType<T>>();
}
