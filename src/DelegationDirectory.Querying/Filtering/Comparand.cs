using System.Collections;
using System.Linq.Expressions;
using System.Numerics;
using System.Reflection;
using DelegationDirectory.Querying.Arguments;
using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Errors;
using DelegationDirectory.Querying.Expressions;
using DelegationDirectory.Querying.Nodes;
using DelegationDirectory.Querying.Planning;
using DelegationDirectory.Querying.Schema;
using DelegationDirectory.Querying.Text;

namespace DelegationDirectory.Querying.Filtering;

/// <summary>A column that operations compare, and how their operands are read.</summary>
internal sealed class Comparand
{
    private const int MostNames = 8;

    private static readonly MethodInfo Fold = typeof(TextFold).GetMethod(nameof(TextFold.Fold))!;

    private readonly ParameterList _parameters;
    private readonly Expression _member;
    private readonly bool _isNullable;
    private readonly bool _mayBeMissing;
    private readonly string _valueType;
    private readonly IReadOnlyList<FilterOperation> _operations;
    private readonly Func<LeafValue, object?> _read;

    private Comparand(
        ParameterList parameters, Expression member, bool isNullable, bool mayBeMissing, string filterType, string valueType,
        IReadOnlyList<FilterOperation> operations, Func<LeafValue, object?> read)
    {
        _parameters = parameters;
        _mayBeMissing = isNullable || mayBeMissing;
        _member = _mayBeMissing ? member.AsNullable() : member;
        _isNullable = isNullable;
        FilterType = filterType;
        _valueType = valueType;
        _operations = operations;
        _read = read;
    }

    /// <summary>The input type that declares the operations.</summary>
    public string FilterType { get; }

    public static Comparand Of(ScalarField field, Expression instance, bool mayBeMissing, ParameterList parameters) =>
        new(
            parameters, field.Selector.Bind(instance), field.IsNullable, mayBeMissing, FilterNames.Of(field), Scalars.NameOf(field.ValueType),
            FilterOperation.Of(field.ValueType),
            leaf => LeafConverter.TryConvert(leaf.Value, field.ValueType, out var value) ? value : null);

    public static Comparand Id(EntityType entity, Expression instance, bool mayBeMissing, ParameterList parameters) =>
        new(
            parameters, entity.KeySelector.Bind(instance), isNullable: false, mayBeMissing, FilterNames.Id, "ID", FilterOperation.OfIds,
            leaf => GlobalId.KeyOf(entity, leaf));

    /// <summary>The comparison that an operation asks for.</summary>
    /// <exception cref="QueryError">The operand is null where it must not be, or has no meaning.</exception>
    public Expression Compare(string name, ArgumentValue operand, bool isNegated)
    {
        var operation = _operations.First(candidate => candidate.Name == name);
        if (operand is NullValue && !(operation.TakesNull && _isNullable))
            throw QueryError.NullFilter(name, FilterType, operation.TakesList ? $"[{_valueType}!]!" : $"{_valueType}!", operand.Node);

        var negate = operation.IsNegated != isNegated;
        return operation.TakesList ? IsIn(name, operand, negate) : Holds(operation, operand, negate);
    }

    private Expression Holds(FilterOperation operation, ArgumentValue operand, bool negate)
    {
        if (operand is NullValue)
            return negate ? Expression.Not(IsMissing) : IsMissing;

        var value = _parameters.Add(_member.Type, operand, given => Read(operation, given));

        // EF Core gives equality C#'s meaning of null on every provider; other comparisons it leaves to the database.
        if (operation is { TakesNull: true, IsFolded: false })
            return negate ? Expression.NotEqual(_member, value) : Expression.Equal(_member, value);

        var comparison = operation.Compares!(operation.IsFolded ? Expression.Call(Fold, _member) : _member, value);
        if (!_mayBeMissing)
            return negate ? Expression.Not(comparison) : comparison;
        return negate
            ? Expression.OrElse(IsMissing, Expression.Not(comparison))
            : Expression.AndAlso(Expression.Not(IsMissing), comparison);
    }

    private Expression IsIn(string name, ArgumentValue operand, bool negate)
    {
        if (operand is NullValue)
            return Expression.Constant(negate);

        var items = operand.AsItems();
        var missing = items.FirstOrDefault(item => item is NullValue);
        if (missing is not null && !_isNullable)
            throw QueryError.NullFilter(name, FilterType, $"[{_valueType}!]", missing.Node);

        var count = items.Count(item => item is not NullValue);
        var contains = IsEnum && count is > 0 and <= MostNames ? IsOneOf(name, operand, Bucket(count)) : IsInList(name, operand);
        if (!_mayBeMissing)
            return negate ? Expression.Not(contains) : contains;
        return (missing is not null, negate) switch
        {
            (true, false) => Expression.OrElse(IsMissing, contains),
            (true, true) => Expression.AndAlso(Expression.Not(IsMissing), Expression.Not(contains)),
            (false, false) => Expression.AndAlso(Expression.Not(IsMissing), contains),
            (false, true) => Expression.OrElse(IsMissing, Expression.Not(contains)),
        };
    }

    private Expression IsMissing => Expression.Equal(_member, Expression.Constant(null, _member.Type));

    private MethodCallExpression IsInList(string name, ArgumentValue operand) =>
        (MethodCallExpression)QueryMethods.Contains(
            _parameters.Add(typeof(List<>).MakeGenericType(_member.Type), operand, given => ReadAll(name, given)), _member);

    /// <summary>
    /// Equality with one of few. How common each name of an enum is the database knows; of a list that is a parameter it knows nothing.
    /// The last is repeated up to a round number, so that lists of nearly the same length are one query.
    /// </summary>
    private Expression IsOneOf(string name, ArgumentValue operand, int bucket)
    {
        var names = _parameters.Add([.. Enumerable.Repeat(_member.Type, bucket)], operand, given => ReadFew(name, given, bucket));
        return names.Select(value => (Expression)Expression.Equal(_member, value)).Aggregate(Expression.OrElse);
    }

    private List<object?>? ReadFew(string name, ArgumentValue operand, int bucket)
    {
        List<object?> values = [.. ReadAll(name, operand)];
        if (values.Count is 0 or > MostNames || Bucket(values.Count) != bucket)
            return null;
        values.AddRange(Enumerable.Repeat(values[^1], bucket - values.Count));
        return values;
    }

    private bool IsEnum => (Nullable.GetUnderlyingType(_member.Type) ?? _member.Type).IsEnum;

    private static int Bucket(int count) => (int)BitOperations.RoundUpToPowerOf2((uint)count);

    private object Read(FilterOperation operation, ArgumentValue operand)
    {
        var value = Read(operation.Name, operand);
        return operation.IsFolded ? TextFold.Fold((string)value) : value;
    }

    private IList ReadAll(string operation, ArgumentValue operand)
    {
        var values = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(_member.Type))!;
        foreach (var item in operand.AsItems())
            if (item is not NullValue)
                values.Add(Read(operation, item));
        return values;
    }

    private object Read(string operation, ArgumentValue operand) =>
        operand is LeafValue leaf && _read(leaf) is { } value
            ? value
            : throw QueryError.UnreadableValue(operation, FilterType, _valueType, (operand as LeafValue)?.Value, operand.Node);
}
