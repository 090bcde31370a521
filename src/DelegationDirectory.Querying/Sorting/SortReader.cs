using System.Linq.Expressions;
using DelegationDirectory.Querying.Arguments;
using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Errors;
using DelegationDirectory.Querying.Expressions;

namespace DelegationDirectory.Querying.Sorting;

/// <summary>
/// Turns an <c>order</c> argument into a total order over the rows of a collection: what the client asks for, or else the declared
/// order; the key last.
/// </summary>
internal sealed class SortReader(EntityGraph graph)
{
    /// <exception cref="QueryError">A null where a direction is needed.</exception>
    public IReadOnlyList<OrderKey> Read(Collection source, ArgumentValue? order)
    {
        var entity = graph.Get(source.TargetType);
        var asked = new List<OrderKey>();
        if (order is not (null or NullValue))
            foreach (var item in order.AsItems())
                Collect(entity, item, "", source.Target, isNullable: false, asked);

        IEnumerable<OrderKey> keys = asked.Count > 0 ? asked : source.Order ?? OverLinks(source, entity.Order);
        var key = new OrderKey("id", entity.KeySelector.After(source.Target), Descending: false, IsNullable: false);
        return [.. keys.Append(key).DistinctBy(candidate => candidate.Path)];
    }

    private void Collect(
        EntityType entity, ArgumentValue order, string prefix, LambdaExpression instance, bool isNullable, List<OrderKey> keys)
    {
        if (order is not ObjectValue fields)
            throw QueryError.NullSort("order", SortNames.Of(entity), $"{SortNames.Of(entity)}!", order.Node);

        foreach (var (name, value) in fields.Fields)
            switch (entity.Find(name))
            {
                case IdField:
                    keys.Add(Key(prefix + name, entity.KeySelector.After(instance), IsDescending(name, value, entity), isNullable));
                    break;
                case ScalarField scalar:
                    keys.Add(Key(
                        prefix + name, scalar.Selector.After(instance), IsDescending(name, value, entity), isNullable || scalar.IsNullable));
                    break;
                case ReferenceField reference:
                    var target = graph.Get(reference.TargetType);
                    if (value is NullValue)
                        throw QueryError.NullSort(name, SortNames.Of(target), $"{SortNames.Of(target)}!", value.Node);
                    Collect(
                        target, value, $"{prefix}{name}.", reference.Selector.After(instance), isNullable || reference.IsNullable, keys);
                    break;
                default:
                    throw new InvalidOperationException($"'{SortNames.Of(entity)}' has no field '{name}'.");
            }
    }

    private static OrderKey Key(string path, LambdaExpression selector, bool descending, bool isNullable) =>
        new(path, isNullable ? Expression.Lambda(selector.Body.AsNullable(), selector.Parameters) : selector, descending, isNullable);

    private static bool IsDescending(string name, ArgumentValue value, EntityType entity) =>
        value is LeafValue { Value: string direction }
            ? direction == SortNames.Descending
            : throw QueryError.NullSort(name, SortNames.Of(entity), $"{SortNames.Direction}!", value.Node);

    private static IEnumerable<OrderKey> OverLinks(Collection source, IReadOnlyList<OrderKey> keys) =>
        keys.Select(key => key with { Selector = key.Selector.After(source.Target) });
}
