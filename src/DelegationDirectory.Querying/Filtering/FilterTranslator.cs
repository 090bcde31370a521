using System.Linq.Expressions;
using DelegationDirectory.Querying.Arguments;
using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Errors;
using DelegationDirectory.Querying.Expressions;
using DelegationDirectory.Querying.Planning;

namespace DelegationDirectory.Querying.Filtering;

/// <summary>
/// Turns a <c>where</c> argument into a predicate for EF Core.
/// <para>
/// Fields of one object are joined by AND; an object without fields asks nothing. Negation never wraps a comparison: it is pushed
/// down to the operations, each of which knows its opposite and where rows without a value belong. So three-valued logic cannot
/// make an answer depend on the provider.
/// </para>
/// </summary>
internal sealed class FilterTranslator(EntityGraph graph, ParameterList parameters, FilteringOptions options)
{
    private int _operations;
    private int _lists;

    /// <summary>The predicate over an entity; null when nothing is asked.</summary>
    /// <exception cref="QueryError">A null or a value that the contract refuses.</exception>
    public Expression? Translate(EntityType entity, Expression instance, ArgumentValue? where) =>
        where is ObjectValue filter ? Object(new Subject(entity, instance, MayBeMissing: false, Depth: 0), filter, isNegated: false) : null;

    private Expression? Object(Subject subject, ObjectValue filter, bool isNegated) =>
        Combine(filter.Fields.Select(field => Field(subject, field.Key, field.Value, isNegated)), all: !isNegated);

    private Expression? Field(Subject subject, string name, ArgumentValue value, bool isNegated)
    {
        var filterType = FilterNames.Of(subject.Entity);
        switch (name)
        {
            case "and" or "or":
                if (value is NullValue)
                    throw QueryError.NullFilter(name, filterType, $"[{filterType}!]!", value.Node);
                return Combine(value.AsItems().Select(item => Object(subject, Given(name, item, filterType), isNegated)), all: (name == "and") != isNegated);
            case "not":
                return Object(subject, Given(name, value, filterType), !isNegated);
        }

        return subject.Entity.Find(name) switch
        {
            IdField => Operations(
                Comparand.Id(subject.Entity, subject.Instance, subject.MayBeMissing, parameters), Given(name, value, FilterNames.Id), isNegated),
            ScalarField scalar => Operations(
                Comparand.Of(scalar, subject.Instance, subject.MayBeMissing, parameters), Given(name, value, FilterNames.Of(scalar)), isNegated),
            ReferenceField reference => Reference(subject, reference, value, isNegated),
            CollectionField collection => Many(subject, collection, value, isNegated),
            ValueListField values => Values(subject, values, value, isNegated),
            _ => throw new InvalidOperationException($"'{filterType}' has no field '{name}'."),
        };
    }

    private Expression? Reference(Subject subject, ReferenceField field, ArgumentValue value, bool isNegated)
    {
        var target = graph.Get(field.TargetType);
        var related = new Subject(target, field.Selector.Bind(subject.Instance), subject.MayBeMissing || field.IsNullable, Deeper(subject, value));
        return Object(related, Given(field.Name, value, FilterNames.Of(target)), isNegated);
    }

    private Expression? Many(Subject subject, CollectionField field, ArgumentValue value, bool isNegated)
    {
        var target = graph.Get(field.Source.TargetType);
        var depth = Deeper(subject, value);
        var quantifier = new Quantifier(
            FilterNames.OfMany(target), FilterNames.Of(target), target.ClrType,
            (item, filter, negated) => Object(new Subject(target, item, MayBeMissing: false, depth), filter, negated),
            predicate => new HasItem(field.Source, subject.Instance, subject.Key, predicate, target.KeySelector));
        return Combine(quantifier.Translate(CountedLists(Given(field.Name, value, quantifier.ListType)), isNegated), all: !isNegated);
    }

    private Expression? Values(Subject subject, ValueListField field, ArgumentValue value, bool isNegated)
    {
        var quantifier = new Quantifier(
            FilterNames.OfMany(field.Value), FilterNames.Of(field.Value), field.Source.TargetType,
            (item, filter, negated) => Operations(Comparand.Of(field.Value, item, mayBeMissing: false, parameters), filter, negated),
            predicate => new HasItem(field.Source, subject.Instance, subject.Key, predicate, itemKey: null));
        return Combine(quantifier.Translate(CountedLists(Given(field.Name, value, quantifier.ListType)), isNegated), all: !isNegated);
    }

    private Expression? Operations(Comparand comparand, ObjectValue operations, bool isNegated) =>
        Combine(
            Counted(operations).Fields.Select(field => field.Key switch
            {
                "and" or "or" => Combine(
                    field.Value.AsItems().Select(item => Operations(comparand, Given(field.Key, item, comparand.FilterType), isNegated)),
                    all: (field.Key == "and") != isNegated),
                _ => comparand.Compare(field.Key, field.Value, isNegated),
            }),
            all: !isNegated);

    /// <summary>The operations, counted beside those before them.</summary>
    /// <exception cref="QueryError">They are too many.</exception>
    private ObjectValue Counted(ObjectValue operations)
    {
        _operations += operations.Fields.Count(field => field.Key is not ("and" or "or"));
        return _operations <= options.MaxAllowedFilterOperations
            ? operations
            : throw QueryError.FilterTooLarge(_operations, options.MaxAllowedFilterOperations, operations.Node);
    }

    /// <summary>The quantifiers, counted beside those before them.</summary>
    /// <exception cref="QueryError">They are too many.</exception>
    private ObjectValue CountedLists(ObjectValue quantifiers)
    {
        _lists += quantifiers.Fields.Count;
        return _lists <= options.MaxAllowedFilterLists
            ? Counted(quantifiers)
            : throw QueryError.FilterOfManyLists(_lists, options.MaxAllowedFilterLists, quantifiers.Node);
    }

    /// <summary>The depth of what lies behind an entity.</summary>
    /// <exception cref="QueryError">It is too deep.</exception>
    private int Deeper(Subject subject, ArgumentValue value) => subject.Depth < options.MaxAllowedFilterDepth
        ? subject.Depth + 1
        : throw QueryError.FilterTooDeep(options.MaxAllowedFilterDepth, value.Node);

    /// <summary>The value as an input object.</summary>
    /// <exception cref="QueryError">It is null.</exception>
    internal static ObjectValue Given(string field, ArgumentValue value, string type) =>
        value as ObjectValue ?? throw QueryError.NullFilter(field, type, $"{type}!", value.Node);

    private static Expression? Combine(IEnumerable<Expression?> parts, bool all)
    {
        var asked = parts.OfType<Expression>().ToArray();
        return asked.Length == 0 ? null : Balance(asked, all ? Expression.AndAlso : Expression.OrElse);
    }

    // A balanced tree keeps a list of thousands from nesting thousands deep.
    private static Expression Balance(ReadOnlySpan<Expression> parts, Func<Expression, Expression, Expression> join) =>
        parts.Length == 1 ? parts[0] : join(Balance(parts[..(parts.Length / 2)], join), Balance(parts[(parts.Length / 2)..], join));

    private readonly record struct Subject(EntityType Entity, Expression Instance, bool MayBeMissing, int Depth)
    {
        /// <summary>Null where the entity is missing.</summary>
        public Expression Key => MayBeMissing ? Entity.KeySelector.Bind(Instance).AsNullable() : Entity.KeySelector.Bind(Instance);
    }
}
