using System.Linq.Expressions;

namespace DelegationDirectory.HotChocolate;

/// <summary>Columns that have two fields: HotChocolate takes one member for one field of an input type.</summary>
internal static class Column
{
    /// <summary>The same value in words that are no member.</summary>
    public static Expression<Func<T, string?>> Beside<T>(Expression<Func<T, string>> column) =>
        Expression.Lambda<Func<T, string?>>(Expression.Coalesce(column.Body, Expression.Constant("")), column.Parameters);
}
