using System.Linq.Expressions;

namespace DelegationDirectory.Querying.Expressions;

/// <summary>
/// A value in a query. It is written as a field of a captured object, which EF Core sends as a parameter: one compiled query then
/// serves every value.
/// </summary>
internal static class Parameter
{
    /// <summary>The value as an expression of the given type.</summary>
    public static Expression Of(object? value, Type type)
    {
        var holder = Activator.CreateInstance(typeof(Holder<>).MakeGenericType(type), [value])!;
        return Expression.Field(Expression.Constant(holder), nameof(Holder<int>.Value));
    }

    /// <summary>The values as an expression of a list of the given element type.</summary>
    public static Expression OfList(IEnumerable<object> values, Type elementType)
    {
        var list = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(elementType))!;
        foreach (var value in values)
            list.Add(value);
        return Of(list, list.GetType());
    }

    private sealed class Holder<T>(T value)
    {
        public readonly T Value = value;
    }
}
