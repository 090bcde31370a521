using System.Linq.Expressions;
using System.Reflection;
using DelegationDirectory.Querying.Expressions;
using HotChocolate.Execution.Processing;
using HotChocolate.Resolvers;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.HotChocolate;

/// <summary>Rows of fields that may hold several types, which HotChocolate does not project: read whole, with what is selected of their references.</summary>
internal static class WholeRows
{
    /// <summary>Rows by key.</summary>
    /// <typeparam name="T">Their entity.</typeparam>
    /// <param name="field">The field that asks.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="places">Where in the operation fields of the rows are selected.</param>
    public static Task<Dictionary<string, T>> ReadAsync<T>(this IResolverContext field, IReadOnlyCollection<string> keys, IEnumerable<ISelection> places)
        where T : class
    {
        var key = Declared.Key<T>();
        Expression<Func<IEnumerable<string>>> among = () => keys;
        var type = field.Operation.Schema.Types.OfType<EntityObjectType<T>>().Single();
        return places.SelectMany(place => References(field.Operation, place, type)).Distinct()
            .Aggregate(field.All<T>(), (rows, path) => rows.Include(path))
            .Where(Expression.Lambda<Func<T, bool>>(QueryMethods.Contains(among.Body, key.Body), key.Parameters))
            .ToDictionaryAsync(key.Compile(), field.RequestAborted);
    }

    private static IEnumerable<string> References(IOperation operation, ISelection place, ObjectType type) =>
        from part in operation.GetSelectionSet(place, type).Selections
        let member = part.Field.Member as PropertyInfo
        let target = part.Type.NamedType() as ObjectType
        where member is not null && target is not null
        from path in References(operation, part, target).Select(rest => "." + rest).Append("")
        select member.Name + path;
}
