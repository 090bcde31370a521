using System.Linq.Expressions;
using DelegationDirectory.Querying.Arguments;
using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Errors;
using DelegationDirectory.Querying.Expressions;
using DelegationDirectory.Querying.Filtering;
using DelegationDirectory.Querying.Paging;
using DelegationDirectory.Querying.Schema;
using DelegationDirectory.Querying.Sorting;
using GraphQL;
using GraphQLParser.AST;

namespace DelegationDirectory.Querying.Planning;

/// <summary>
/// Turns what is selected under a root field into a tree of levels. Takes the document and the arguments; gives expressions that EF
/// Core translates; runs nothing.
/// </summary>
internal sealed class Planner
{
    private readonly EntityGraph _graph;
    private readonly PagingOptions _options;
    private readonly ArgumentReader _arguments;
    private readonly SelectionCollector _selections;

    public Planner(EntityGraph graph, PagingOptions options, IResolveFieldContext context)
    {
        _graph = graph;
        _options = options;
        _arguments = ArgumentReader.For(context);
        _selections = new SelectionCollector(context.Document, context.Schema, _arguments);
    }

    /// <summary>A connection over all rows of an entity.</summary>
    /// <exception cref="QueryError">Its arguments are refused.</exception>
    public CollectionPlan PlanRoot(CollectionField field, string coordinate, GraphQLField node)
    {
        var plan = Plan(field, coordinate, new SelectedField(field.Name, [node]));
        return plan.Fault is null ? plan : throw plan.Fault;
    }

    /// <summary>The rows of one entity that have one of the given values in a unique column.</summary>
    public CollectionPlan PlanLookup(EntityType entity, LambdaExpression column, IEnumerable<object> values, IEnumerable<GraphQLSelectionSet?> selections)
    {
        var source = Collections.All(entity.ClrType);
        var row = new RowLayout(source.LinkType);
        var plan = new CollectionPlan
        {
            Source = source,
            Row = row,
            Item = new EntityPlan(entity, row, row.Link, mayBeMissing: false),
            Filter = Expression.Lambda(QueryMethods.Contains(values, column.Bind(row.Link)), row.Link),
            NeedsRows = true,
        };
        Select(plan.Item, selections);
        return plan;
    }

    private void Select(EntityPlan plan, IEnumerable<GraphQLSelectionSet?> selections)
    {
        foreach (var selected in _selections.Collect(plan.Entity.Name, selections))
            switch (plan.Entity.Find(selected.Name))
            {
                case ScalarField scalar:
                    plan.Select(scalar);
                    break;
                case ReferenceField reference:
                    Select(plan.Select(reference, _graph.Get(reference.TargetType)), selected.SelectionSets);
                    break;
                case CollectionField collection:
                    var items = plan.Select(selected, () => Plan(collection, $"{plan.Entity.Name}.{collection.Name}", selected));
                    SelectItems(items, collection, selected);
                    break;
                case ValueListField values:
                    plan.Select(selected, () => Plan(values));
                    break;
            }
    }

    private CollectionPlan Plan(CollectionField field, string coordinate, SelectedField selected)
    {
        var source = field.Source;
        var entity = _graph.Get(source.TargetType);
        var row = new RowLayout(source.LinkType);
        var plan = new CollectionPlan
        {
            Source = source,
            Row = row,
            ParentSlot = source.ParentKey is null ? -1 : row.Add(source.ParentKey),
            Item = new EntityPlan(entity, row, source.Target.Bind(row.Link), mayBeMissing: false),
        };
        try
        {
            if (field.IsPaged)
                plan.Page = PageRequest.Read(_arguments, selected.First, coordinate, _options);
            plan.Order = new SortReader(_graph).Read(source, _arguments.Read(selected.First, "order"));
            plan.Filter = Filter(source, entity, _arguments.Read(selected.First, "where"));
            if (plan.Page is not null)
                Bound(plan, coordinate);
        }
        catch (QueryError fault)
        {
            plan.Fault = fault;
        }

        if (source.ParentKey is null && plan.Fault is null)
        {
            plan.AddSelection(selected);
            SelectItems(plan, field, selected);
        }

        return plan;
    }

    private static CollectionPlan Plan(ValueListField field)
    {
        var row = new RowLayout(field.Source.LinkType);
        return new CollectionPlan
        {
            Source = field.Source,
            Row = row,
            ParentSlot = row.Add(field.Source.ParentKey!),
            ValueSlot = row.Add(field.Value.Selector),
            Order = field.Source.Order ?? [],
            NeedsRows = true,
        };
    }

    private LambdaExpression? Filter(Collection source, EntityType entity, ArgumentValue? where)
    {
        var link = source.Target.Parameters[0];
        var predicate = new FilterTranslator(_graph).Translate(entity, source.Target.Body, where);
        return predicate is null ? null : Expression.Lambda(predicate, link);
    }

    private static void Bound(CollectionPlan plan, string coordinate)
    {
        plan.OrderMark = Cursor.OrderMark(coordinate, plan.Order);
        plan.Bounds = [.. Bounds()];

        IEnumerable<LambdaExpression> Bounds()
        {
            foreach (var (argument, cursor, backward) in new[] { ("after", plan.Page!.After, false), ("before", plan.Page.Before, true) })
            {
                if (cursor is null)
                    continue;
                var values = Cursor.TryDecode(cursor, plan.OrderMark, plan.Order) ?? throw QueryError.BadCursor(argument, cursor);
                yield return KeysetPredicate.Beyond(plan.Source.LinkType, plan.Order, values, backward);
            }
        }
    }

    private void SelectItems(CollectionPlan plan, CollectionField field, SelectedField selected)
    {
        if (plan.Fault is not null)
            return;
        if (!field.IsPaged)
        {
            plan.NeedsRows = true;
            Select(plan.Item!, selected.SelectionSets);
            return;
        }

        foreach (var part in _selections.Collect(ConnectionNames.Connection(field), selected.SelectionSets))
            switch (part.Name)
            {
                case ConnectionNames.TotalCount:
                    plan.NeedsCount = true;
                    break;
                case ConnectionNames.Nodes:
                    plan.NeedsRows = true;
                    Select(plan.Item!, part.SelectionSets);
                    break;
                case ConnectionNames.Edges:
                    plan.NeedsRows = true;
                    foreach (var edge in _selections.Collect(ConnectionNames.Edge(field), part.SelectionSets))
                        if (edge.Name == ConnectionNames.Node)
                            Select(plan.Item!, edge.SelectionSets);
                        else if (edge.Name == ConnectionNames.Cursor)
                            plan.NeedCursors();
                    break;
                case ConnectionNames.PageInfo:
                    plan.NeedsRows = true;
                    if (_selections.Collect(ConnectionNames.PageInfoType, part.SelectionSets)
                        .Any(info => info.Name is ConnectionNames.StartCursor or ConnectionNames.EndCursor))
                        plan.NeedCursors();
                    break;
            }
    }
}
