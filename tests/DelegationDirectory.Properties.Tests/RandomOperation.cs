using System.Globalization;
using System.Text.Json.Nodes;
using DelegationDirectory.Testing;
using GraphQLParser;
using GraphQLParser.AST;

namespace DelegationDirectory.Properties.Tests;

/// <summary>Operations made at random, each in two forms: with its values written out, and with some of them in variables.</summary>
internal sealed class RandomOperation
{
    private readonly Random _random;
    private readonly List<(string Type, string Literal)> _values = [];
    private readonly string _selection;

    public RandomOperation(Random random)
    {
        _random = random;
        _selection = $"{Connection("agencies", "AgencyFilterInput", filter => filter.ForAgency(2).Text)} {Connection("delegations", "DelegationFilterInput", filter => filter.ForDelegation(2).Text)}";
    }

    public string WrittenOut => $"{{ {string.Format(null, _selection, [.. _values.Select(value => (object)value.Literal)])} }}";

    /// <summary>With all of its values in variables, some of them as defaults.</summary>
    public (string Query, JsonObject Variables) InVariables()
    {
        var definitions = new List<string>();
        var variables = new JsonObject();
        for (var i = 0; i < _values.Count; i++)
        {
            var isDefault = _random.Next(4) == 0;
            definitions.Add($"$v{i}: {_values[i].Type}{(isDefault ? $" = {_values[i].Literal}" : "")}");
            if (!isDefault)
                variables.Add($"v{i}", ToJson(Parser.Parse<GraphQLValue>(_values[i].Literal)));
        }

        var selection = string.Format(null, _selection, [.. Enumerable.Range(0, _values.Count).Select(i => (object)$"$v{i}")]);
        return ($"query{(definitions.Count > 0 ? $"({string.Join(", ", definitions)})" : "")} {{ {selection} }}", variables);
    }

    private string Connection(string field, string filterType, Func<RandomFilter, string> filter) =>
        $"{field}(after: null {Maybe(() => Where(filterType, filter))} {Maybe(Page)} {Maybe(() => field == "delegations" ? Order() : "")}) {Condition()} "
        + $"{{{{ totalCount nodes {{{{ id country {Condition()} {{{{ agencies {{{{ id }}}} }}}} }}}} }}}}";

    private string Maybe(Func<string> argument) => _random.Next(4) > 0 ? argument() : "";

    private string Where(string type, Func<RandomFilter, string> filter)
    {
        var value = Value(type, filter(new RandomFilter(_random)));
        return _random.Next(2) == 0 ? $"where: {value}" : $"where: {{{{ and: [{value}] }}}}";
    }

    private string Page() =>
        $"{(_random.Next(4) == 0 ? "last" : "first")}: {Value("Int", _random.Next(60).ToString(CultureInfo.InvariantCulture))}";

    private string Order() => $"order: {Value("[DelegationSortInput!]", RandomOrder.Of(_random, TestDatabases.InMemory).Text)}";

    private string Condition() => _random.Next(3) == 0
        ? $"@{(_random.Next(2) == 0 ? "skip" : "include")}(if: {Value("Boolean!", _random.Next(2) == 0 ? "true" : "false")})"
        : "";

    private string Value(string type, string literal)
    {
        _values.Add((type, literal));
        return $"{{{_values.Count - 1}}}";
    }

    private static JsonNode? ToJson(GraphQLValue value) => value switch
    {
        GraphQLObjectValue obj => new JsonObject((obj.Fields ?? []).Select(field => KeyValuePair.Create(field.Name.StringValue, ToJson(field.Value)))),
        GraphQLListValue list => new JsonArray([.. (list.Values ?? []).Select(ToJson)]),
        GraphQLStringValue text => text.Value.ToString(),
        GraphQLBooleanValue truth => truth.BoolValue,
        GraphQLEnumValue name => name.Name.StringValue,
        GraphQLIntValue number => JsonNode.Parse(number.Value.ToString()),
        _ => null,
    };
}
