using System.Linq.Expressions;
using DelegationDirectory.Querying.Arguments;
using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Errors;
using DelegationDirectory.Querying.Expressions;
using DelegationDirectory.Querying.Filtering;
using DelegationDirectory.Querying.Paging;
using DelegationDirectory.Querying.Sorting;
using DelegationDirectory.Querying.Writing;
using GraphQLParser.AST;

namespace DelegationDirectory.Querying.Planning;

/// <summary>
/// Turns what is selected of one kind of entity into a tree of levels, and how their rows are written. Takes the document and the
/// arguments; gives expressions that EF Core translates; runs nothing.
/// </summary>
/// <param name="graph">The entities.</param>
/// <param name="paging">The limits of pages.</param>
/// <param name="filtering">The limits of filters.</param>
/// <param name="selections">Collects fields of the document.</param>
/// <param name="parameters">Takes the values of the root field.</param>
internal sealed class Planner(
    EntityGraph graph, PagingOptions paging, FilteringOptions filtering, SelectionCollector selections, ParameterList parameters)
{
    private readonly List<Level> _levels = [];

    private ArgumentReader Arguments => selections.Arguments;

    /// <summary>A connection over all rows of an entity.</summary>
    public RowsPlan Connection(CollectionField field, string coordinate, SelectedField selected)
    {
        var root = Plan(field, coordinate, selected);
        return new RowsPlan(Reads(), new ConnectionRootWriter(selected.ResponseKey, root, SelectParts(root, field, selected)));
    }

    /// <summary>The row of an entity that has a value in a unique column.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="column">The column.</param>
    /// <param name="argument">The argument that gives the value.</param>
    /// <param name="read">Reads the value; null when it has no meaning for the column.</param>
    /// <param name="selected">The root field.</param>
    public RowsPlan Lookup(
        EntityType entity, LambdaExpression column, ArgumentValue argument, Func<ArgumentValue, object?> read, SelectedField selected)
    {
        var key = parameters.Add(column.ReturnType, argument, read);
        var root = Rows(entity, link => Expression.Equal(column.Bind(link), key), isOneRow: true);
        return new RowsPlan(Reads(), new LookupRootWriter(selected.ResponseKey, root, Select(root.Item!, selected.SelectionSets)));
    }

    /// <summary>The rows of an entity that have one of several keys. Places of the operation add what they select of them, one after another.</summary>
    public KeyedRows Lookup(EntityType entity, IEnumerable<object> keys)
    {
        var values = parameters.Add(typeof(List<>).MakeGenericType(entity.KeyType), KeyList.Of(entity.KeyType, keys));
        var root = Rows(entity, link => QueryMethods.Contains(values, entity.KeySelector.Bind(link)), isOneRow: false);
        return new KeyedRows(entity, Reads(), parameters.PlaceOf(values));
    }

    /// <summary>Adds what a place selects of rows, and gives how it is written.</summary>
    public FieldWriter[] Select(KeyedRows rows, IEnumerable<GraphQLSelectionSet?> selectionSets) => Select(rows.Reads.Root.Item!, selectionSets);

    private ReadPlan Reads() => new(_levels, parameters);

    private Level Rows(EntityType entity, Func<ParameterExpression, Expression> predicate, bool isOneRow)
    {
        var root = Add(Collections.All(entity.ClrType), entity, isOneRow: isOneRow);
        root.Filter = Expression.Lambda(predicate(root.Row.Link), root.Row.Link);
        root.NeedsRows = true;
        return root;
    }

    private Level Add(Collection source, EntityType? entity, ScalarField? value = null, bool isOneRow = false)
    {
        var row = new RowLayout(source.LinkType);
        var level = new Level(_levels.Count)
        {
            Source = source,
            Row = row,
            ParentSlot = source.ParentKey is null ? -1 : row.Add(source.ParentKey),
            Item = entity is null ? null : new EntityPlan(entity, row, source.Target.Bind(row.Link), mayBeMissing: false),
            IsOneRow = isOneRow,
            ValueSlot = value is null ? -1 : row.Add(value.Selector),
        };
        _levels.Add(level);
        return level;
    }

    private FieldWriter[] Select(EntityPlan plan, IEnumerable<GraphQLSelectionSet?> selectionSets) =>
        [.. selections.Collect(plan.Entity.Name, selectionSets).Select(selected => Select(plan, selected))];

    private FieldWriter Select(EntityPlan plan, SelectedField selected)
    {
        var name = selected.ResponseKey;
        switch (plan.Entity.Find(selected.Name))
        {
            case IdField:
                return new IdWriter(name, plan.Entity, plan.KeySlot);
            case ScalarField scalar:
                return new ValueWriter(name, plan.Select(scalar), LeafFormat.Of(scalar.ValueType));
            case ReferenceField reference:
                var related = plan.Select(reference, graph.Get(reference.TargetType));
                return new ReferenceWriter(name, related.KeySlot, Select(related, selected.SelectionSets));
            case CollectionField { IsPaged: true } connection:
                var page = plan.Select(selected, () => Plan(connection, $"{plan.Entity.Name}.{connection.Name}", selected));
                return new ConnectionWriter(name, page, plan.KeySlot, SelectParts(page, connection, selected));
            case CollectionField list:
                var items = plan.Select(selected, () => Plan(list, $"{plan.Entity.Name}.{list.Name}", selected));
                items.NeedsRows = items.Fault is null;
                return new ListWriter(name, items, plan.KeySlot, Select(items.Item!, selected.SelectionSets));
            case ValueListField values:
                var level = plan.Select(selected, () => Plan(values));
                return new ValueListWriter(name, level, plan.KeySlot, LeafFormat.Of(values.Value.ValueType));
            default:
                return new TypeNameWriter(name, plan.Entity.Name);
        }
    }

    private Level Plan(CollectionField field, string coordinate, SelectedField selected)
    {
        var source = field.Source;
        var level = Add(source, graph.Get(source.TargetType));
        try
        {
            level.Order = new SortReader(graph).Read(source, Given("order"));
            if (field.IsPaged)
                level.Page = Page.Read(Given, source.LinkType, level.Order, coordinate, paging, parameters);
            level.Filter = Filter(source, level.Item!.Entity, Given("where"));
        }
        catch (QueryError fault)
        {
            level.Fault = fault;
        }

        return level;

        ArgumentValue? Given(string argument) => Arguments.Read(selected.First, argument);
    }

    private Level Plan(ValueListField field)
    {
        var level = Add(field.Source, entity: null, field.Value);
        level.Order = field.Source.Order ?? [];
        level.NeedsRows = true;
        return level;
    }

    private LambdaExpression? Filter(Collection source, EntityType entity, ArgumentValue? where)
    {
        var link = source.Target.Parameters[0];
        var predicate = new FilterTranslator(graph, parameters, filtering).Translate(entity, source.Target.Body, where);
        return predicate is null ? null : Expression.Lambda(predicate, link);
    }

    private PartWriter[] SelectParts(Level level, CollectionField field, SelectedField selected) =>
        level.Fault is not null ? [] : new CollectionSelection(selections, level, field, sets => Select(level.Item!, sets)).Parts(selected);
}
