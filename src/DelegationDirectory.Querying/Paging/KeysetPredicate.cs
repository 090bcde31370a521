using System.Linq.Expressions;
using System.Reflection;
using DelegationDirectory.Querying.Expressions;
using DelegationDirectory.Querying.Sorting;

namespace DelegationDirectory.Querying.Paging;

/// <summary>
/// The rows beyond a cursor. For an order by a, b, key this is
/// <code>
///    a beyond A
/// OR a = A AND b beyond B
/// OR a = A AND b = B AND key beyond K
/// </code>
/// where "beyond" follows each key's own direction. Row values — <c>(a, b, key) > (A, B, K)</c> — would be shorter, but cannot mix
/// directions and lose rows whose key is null. Null counts as less than every value: first when ascending, last when descending.
/// </summary>
internal static class KeysetPredicate
{
    private static readonly MethodInfo CompareText = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    public static LambdaExpression Beyond(Type row, IReadOnlyList<OrderKey> keys, IReadOnlyList<Expression> cursor, bool backward)
    {
        var link = Expression.Parameter(row, "link");
        Expression? beyond = null;
        for (var last = keys.Count - 1; last >= 0; last--)
        {
            // a beyond A OR (a = A AND rest)
            var value = keys[last].Selector.Bind(link);
            var further = IsBeyond(value, cursor[last], keys[last].Descending != backward, keys[last].IsNullable);
            var rest = beyond is null ? null : Expression.AndAlso(Expression.Equal(value, cursor[last]), beyond);
            beyond = (further, rest) switch
            {
                (null, _) => rest,
                (_, null) => further,
                _ => Expression.OrElse(further, rest),
            };
        }

        return Expression.Lambda(beyond ?? Expression.Constant(false), link);
    }

    /// <summary>Null when no value is beyond.</summary>
    private static Expression? IsBeyond(Expression value, Expression cursor, bool descending, bool isNullable)
    {
        var none = Expression.Constant(null, value.AsNullable().Type);
        if (cursor is ConstantExpression { Value: null })
            return descending ? null : Expression.NotEqual(value.AsNullable(), none);

        var further = Compare(value, cursor, descending);
        return descending && isNullable ? Expression.OrElse(further, Expression.Equal(value.AsNullable(), none)) : further;
    }

    private static Expression Compare(Expression value, Expression operand, bool descending)
    {
        if (value.Type == typeof(string))
        {
            value = Expression.Call(CompareText, value, operand);
            operand = Expression.Constant(0);
        }

        var type = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        var method = type.IsEnum || type == typeof(bool) || type == typeof(Guid)
            ? typeof(Ordered<>).MakeGenericType(type).GetMethod(descending ? nameof(Ordered<int>.IsLess) : nameof(Ordered<int>.IsGreater))
            : null;
        return descending
            ? Expression.LessThan(value, operand, liftToNull: false, method)
            : Expression.GreaterThan(value, operand, liftToNull: false, method);
    }

    /// <summary>
    /// Comparisons of types that have an order but no operators for it. A provider goes by the kind of the node and never sees these:
    /// it compares what it stores, as it does when it sorts.
    /// </summary>
    private static class Ordered<T>
    {
        public static bool IsLess(T left, T right) => Comparer<T>.Default.Compare(left, right) < 0;

        public static bool IsGreater(T left, T right) => Comparer<T>.Default.Compare(left, right) > 0;
    }
}
