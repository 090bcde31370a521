using System.Linq.Expressions;
using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Expressions;
using GraphQLParser.AST;

namespace DelegationDirectory.Querying.Planning;

/// <summary>
/// What is read of one entity: which columns of the row are its fields, which related entities ride along, which collections follow.
/// Selections are added one after another; what two of them share is read once.
/// </summary>
internal sealed class EntityPlan
{
    private readonly RowLayout _row;
    private readonly Expression _instance;
    private readonly bool _mayBeMissing;
    private readonly Dictionary<EntityField, int> _slots = [];
    private readonly Dictionary<ReferenceField, EntityPlan> _references = [];
    private readonly List<Level> _collections = [];

    public EntityPlan(EntityType entity, RowLayout row, Expression instance, bool mayBeMissing)
    {
        Entity = entity;
        _row = row;
        _instance = instance;
        _mayBeMissing = mayBeMissing;
        KeySlot = Add(entity.KeySelector);
    }

    public EntityType Entity { get; }

    /// <summary>The place of the key. A null there says that the entity is missing.</summary>
    public int KeySlot { get; }

    /// <summary>The collections of this entity that follow, in the order selected.</summary>
    public IReadOnlyList<Level> Collections => _collections;

    /// <summary>This entity and those that ride along in its row.</summary>
    public IEnumerable<EntityPlan> InRow => _references.Values.SelectMany(reference => reference.InRow).Prepend(this);

    public int SlotOf(ScalarField field) => _slots[field];

    public EntityPlan Of(ReferenceField field) => _references[field];

    /// <summary>The plan of a collection as selected by a field of the document.</summary>
    public Level Of(GraphQLField field) => _collections.Find(collection => collection.IsSelectedBy(field))!;

    /// <summary>Reads a value, and gives its place in the row.</summary>
    public int Select(ScalarField field)
    {
        if (_slots.TryGetValue(field, out var slot))
            return slot;
        _slots.Add(field, slot = Add(field.Selector));
        if (!field.IsNullable)
            _row.Require(slot, KeySlot);
        return slot;
    }

    public EntityPlan Select(ReferenceField field, EntityType target)
    {
        if (_references.TryGetValue(field, out var plan))
            return plan;
        _references.Add(field, plan = new EntityPlan(target, _row, field.Selector.Bind(_instance), _mayBeMissing || field.IsNullable));
        if (!field.IsNullable)
            _row.Require(plan.KeySlot, KeySlot);
        return plan;
    }

    /// <summary>Adds a collection, or finds the one that the same field with the same arguments has added.</summary>
    public Level Select(SelectedField field, Func<Level> plan)
    {
        var collection = _collections.Find(candidate => candidate.HasArgumentsOf(field));
        if (collection is null)
            _collections.Add(collection = plan());
        collection.AddSelection(field);
        return collection;
    }

    private int Add(LambdaExpression selector)
    {
        var column = selector.Bind(_instance);
        return _row.Add(_mayBeMissing ? column.AsNullable() : column);
    }
}
