using System.Linq.Expressions;
using DelegationDirectory.Querying.Entities;

namespace DelegationDirectory.Querying.Sorting;

/// <summary>Collects the sort keys of a declared order, first things first.</summary>
/// <typeparam name="T">The row that is sorted.</typeparam>
public sealed class OrderBuilder<T>
{
    private readonly List<OrderKey> _keys = [];

    private OrderBuilder()
    {
    }

    /// <summary>Adds a key, from the least to the greatest.</summary>
    /// <typeparam name="TKey">The key's type.</typeparam>
    /// <param name="selector">The column.</param>
    public OrderBuilder<T> Ascending<TKey>(Expression<Func<T, TKey>> selector) => Add(selector, descending: false);

    /// <summary>Adds a key, from the greatest to the least.</summary>
    /// <typeparam name="TKey">The key's type.</typeparam>
    /// <param name="selector">The column.</param>
    public OrderBuilder<T> Descending<TKey>(Expression<Func<T, TKey>> selector) => Add(selector, descending: true);

    internal static IReadOnlyList<OrderKey> Build(Action<OrderBuilder<T>> order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var builder = new OrderBuilder<T>();
        order(builder);
        return builder._keys;
    }

    private OrderBuilder<T> Add(LambdaExpression selector, bool descending)
    {
        var path = selector.Body.ToString();
        _keys.Add(new OrderKey(path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..], selector, descending, Nullability.IsNullable(selector)));
        return this;
    }
}
