namespace DelegationDirectory.HotChocolate;

/// <summary>How fields are answered.</summary>
internal static class FieldAnswers
{
    /// <summary>From what is above it, at no cost.</summary>
    public static IObjectFieldDescriptor At(this IObjectFieldDescriptor field, Func<object, object?> read)
    {
        field.Extend().Definition.PureResolver = context => read(context.Parent<object>());
        return field;
    }

    /// <summary>With rows of an entity, by HotChocolate's pages, projections, filters and orders.</summary>
    public static IObjectFieldDescriptor Listing<T>(this IObjectFieldDescriptor field, bool isPaged)
        where T : class =>
        (isPaged ? field.UsePaging<NonNullType<EntityObjectType<T>>, T>() : field.Type<NonNullType<ListType<NonNullType<EntityObjectType<T>>>>>())
            .UseProjection<T>()
            .UseFiltering<EntityFilterType<T>>()
            .UseSorting<EntitySortType<T>>();
}
