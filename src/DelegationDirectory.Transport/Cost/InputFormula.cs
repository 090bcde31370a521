using System.Collections;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Cost;

/// <summary>
/// What a field's arguments cost: what is written in the document is added up once, what variables hold for each request. Either way it is
/// the value that is priced, so a filter costs the same wherever it is written.
/// </summary>
internal sealed class InputFormula
{
    private readonly SchemaPrices _prices;
    private readonly Func<string, GraphQLValue?> _defaultOf;
    private readonly List<Variable> _variables = [];
    private double _written;

    public InputFormula(SchemaPrices prices, FieldPrice field, GraphQLField node, Func<string, GraphQLValue?> defaultOf)
    {
        _prices = prices;
        _defaultOf = defaultOf;
        foreach (var argument in node.Arguments?.Items ?? [])
        {
            if (!field.Arguments.TryGetValue(argument.Name.StringValue, out var price))
                continue;
            if (argument.Value is GraphQLVariable variable && defaultOf(variable.Name.StringValue) is null)
                Add(price, variable, whenAbsent: 0);
            else
                Add(price, argument.Value);
        }
    }

    public bool IsVariable => _variables.Count > 0;

    public double In(CostValues values)
    {
        var sum = _written;
        foreach (var (name, price, whenAbsent) in _variables)
            sum += values.Variables.TryGetValue(name, out var value) ? price.Weight + Of(price, value) : whenAbsent;
        return sum;
    }

    private void Add(InputPrice price, GraphQLValue value)
    {
        if (value is GraphQLVariable variable)
        {
            var known = _defaultOf(variable.Name.StringValue);
            Add(price, variable, whenAbsent: price.Weight + (known is null ? 0 : Literal(price, known)));
            return;
        }

        _written += price.Weight;
        AddWithin(price, value);
    }

    private void AddWithin(InputPrice price, GraphQLValue value)
    {
        switch (value)
        {
            case GraphQLVariable:
                Add(price with { Weight = 0 }, value);
                break;
            case GraphQLListValue list:
                foreach (var item in list.Values ?? [])
                    AddWithin(price, item);
                break;
            case GraphQLObjectValue obj when price.Type is not null:
                var fields = _prices.Of(price.Type);
                foreach (var field in obj.Fields ?? [])
                {
                    if (fields.TryGetValue(field.Name.StringValue, out var inner))
                        Add(inner, field.Value);
                }

                break;
        }
    }

    /// <summary>A leaf weighs what it weighs whatever its value; it matters only whether it is there at all.</summary>
    private void Add(InputPrice price, GraphQLVariable variable, double whenAbsent)
    {
        if (price.Type is null && whenAbsent == price.Weight)
            _written += price.Weight;
        else
            _variables.Add(new Variable(variable.Name.StringValue, price, whenAbsent));
    }

    private double Literal(InputPrice price, GraphQLValue value) => value switch
    {
        GraphQLListValue list => (list.Values ?? []).Sum(item => Literal(price, item)),
        GraphQLObjectValue obj when price.Type is not null && _prices.Of(price.Type) is var fields => (obj.Fields ?? []).Sum(field =>
            fields.TryGetValue(field.Name.StringValue, out var inner) ? inner.Weight + Literal(inner, field.Value) : 0),
        _ => 0,
    };

    private double Of(InputPrice price, object? value)
    {
        if (price.Type is null)
            return 0;
        var sum = 0.0;
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> members:
                var fields = _prices.Of(price.Type);
                foreach (var (name, member) in members)
                {
                    if (fields.TryGetValue(name, out var inner))
                        sum += inner.Weight + Of(inner, member);
                }

                break;
            case IList items:
                foreach (var item in items)
                    sum += Of(price, item);
                break;
        }

        return sum;
    }

    private readonly record struct Variable(string Name, InputPrice Price, double WhenAbsent);
}
