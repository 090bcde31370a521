using System.Linq.Expressions;
using DelegationDirectory.Querying.Arguments;

namespace DelegationDirectory.Querying.Planning;

/// <summary>
/// The values that the queries of a plan are run with. Every value of an argument is one, never a constant of the query, so that one
/// compiled query serves them all; which of them a request's variables decide is remembered, to run the plan for other requests.
/// </summary>
internal sealed class ParameterList
{
    private readonly List<object?> _values = [];
    private readonly Dictionary<ParameterExpression, int> _places = [];
    private readonly List<Binding> _bindings = [];

    /// <summary>The values of the request that was planned, each at its place.</summary>
    public IReadOnlyList<object?> Values => _values;

    /// <summary>How values of another request are found.</summary>
    public IReadOnlyList<Binding> Bindings => _bindings;

    /// <summary>The place of a parameter; -1 for what is none of this list.</summary>
    public int PlaceOf(Expression expression) =>
        expression is ParameterExpression parameter && _places.TryGetValue(parameter, out var place) ? place : -1;

    /// <summary>A value that is the same for every request.</summary>
    public ParameterExpression Add(Type type, object? value)
    {
        var expression = Expression.Parameter(type, $"p{_values.Count}");
        _places.Add(expression, _values.Count);
        _values.Add(value);
        return expression;
    }

    /// <summary>The value of a parameter under another name.</summary>
    public ParameterExpression Rename(ParameterExpression parameter, string name)
    {
        var renamed = Expression.Parameter(parameter.Type, name);
        _places.Add(renamed, _places[parameter]);
        return renamed;
    }

    /// <summary>A value that an argument gives; another request must give one where this one does.</summary>
    /// <param name="type">Its type in the query.</param>
    /// <param name="argument">The argument.</param>
    /// <param name="read">Reads it; null when it has no meaning.</param>
    public ParameterExpression Add(Type type, ArgumentValue argument, Func<ArgumentValue, object?> read)
    {
        var expression = Add(type, read(argument));
        if (argument.IsVariable)
            _bindings.Add(new Binding([PlaceOf(expression)], argument, value => [read(value)]));
        return expression;
    }

    /// <summary>Several values that one argument gives. Where this request gives null the expression is null itself.</summary>
    /// <param name="types">Their types in the query.</param>
    /// <param name="argument">The argument.</param>
    /// <param name="read">Reads them; null when the argument has no meaning.</param>
    public IReadOnlyList<Expression> Add(IReadOnlyList<Type> types, ArgumentValue argument, Func<ArgumentValue, IReadOnlyList<object?>?> read)
    {
        var values = read(argument)!;
        Expression[] expressions =
            [.. types.Select((type, i) => values[i] is null ? (Expression)Expression.Constant(null, type) : Add(type, values[i]))];
        if (argument.IsVariable)
            _bindings.Add(new Binding([.. expressions.Select(PlaceOf)], argument, read));
        return expressions;
    }
}
