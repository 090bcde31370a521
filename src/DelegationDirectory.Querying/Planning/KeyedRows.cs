using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Writing;
using GraphQLParser.AST;

namespace DelegationDirectory.Querying.Planning;

/// <summary>The rows of an entity that have one of several keys. Places of the operation add what they select of them one after another.</summary>
/// <param name="entity">The entity.</param>
/// <param name="reads">What is read.</param>
/// <param name="keys">The place of the keys among the plan's values.</param>
/// <param name="select">Selects fields of the rows.</param>
internal sealed class KeyedRows(EntityType entity, ReadPlan reads, int keys, Func<IEnumerable<GraphQLSelectionSet?>, FieldWriter[]> select)
{
    public EntityType Entity => entity;

    public ReadPlan Reads => reads;

    /// <summary>Adds what a place selects, and gives how it is written.</summary>
    public FieldWriter[] Select(IEnumerable<GraphQLSelectionSet?> selectionSets) => select(selectionSets);

    /// <summary>Puts keys among the values of a run.</summary>
    public void SetKeys(object?[] values, IEnumerable<object> found) => values[keys] = KeyList.Of(entity.KeyType, found);
}
