using System.Globalization;
using System.Text.Json.Nodes;
using DelegationDirectory.Transport.Errors;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Mcp;

/// <summary>An operation's variables as a JSON Schema, which tells an assistant what it may give.</summary>
internal sealed class VariableSchema
{
    private readonly JsonObject _definitions = [];

    private VariableSchema()
    {
    }

    public static JsonObject Of(ISchema schema, GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        var made = new VariableSchema();
        var uses = new VariableUses(schema, document, operation);
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var variable in operation.Variables?.Items ?? [])
        {
            var name = variable.Variable.Name.StringValue;
            var type = TypeReferences.Resolve(variable.Type, schema)!;
            properties.Add(name, made.Property(type, uses.DescriptionOf(name), variable.DefaultValue));
            if (type is NonNullGraphType && variable.DefaultValue is null)
                required.Add(name);
        }

        var whole = Object(properties, required);
        if (made._definitions.Count > 0)
            whole.Add("$defs", made._definitions);
        return whole;
    }

    /// <summary>What is told of the type follows what is told of the use: of a date how it is written, of an enum what it is.</summary>
    private JsonObject Property(IGraphType type, string? description, GraphQLValue? defaultValue)
    {
        var property = Value(type);
        var ofType = type.GetNamedType() is ScalarGraphType named && !IsStandard(named) ? named.Description : null;
        var words = string.Join(' ', new[] { description, ofType }.Where(text => !string.IsNullOrEmpty(text)));
        if (words.Length > 0)
            property.Add("description", words);
        if (defaultValue is not null)
            property.Add("default", Literal(defaultValue));
        return property;
    }

    private JsonObject Value(IGraphType type) => type switch
    {
        NonNullGraphType always => Value(always.ResolvedType!),
        ListGraphType list => new JsonObject { ["type"] = "array", ["items"] = Value(list.ResolvedType!) },
        EnumerationGraphType values => new JsonObject
        {
            ["type"] = "string",
            ["enum"] = new JsonArray([.. values.Values.Select(value => JsonValue.Create(value.Name))]),
        },
        IInputObjectGraphType input => Reference(input),
        _ => new JsonObject { ["type"] = JsonTypes.Of(type.Name) },
    };

    /// <summary>An input type may lie within itself, so each is written once.</summary>
    private JsonObject Reference(IInputObjectGraphType input)
    {
        if (!_definitions.ContainsKey(input.Name))
        {
            var (properties, required) = (new JsonObject(), new JsonArray());
            _definitions.Add(input.Name, Object(properties, required));
            foreach (var field in input.Fields)
            {
                properties.Add(field.Name, Property(field.ResolvedType!, field.Description, null));
                if (field is { ResolvedType: NonNullGraphType, DefaultValue: null })
                    required.Add(field.Name);
            }
        }

        return new JsonObject { ["$ref"] = "#/$defs/" + input.Name };
    }

    private static JsonObject Object(JsonObject properties, JsonArray required) =>
        new() { ["type"] = "object", ["properties"] = properties, ["required"] = required, ["additionalProperties"] = false };

    private static bool IsStandard(IGraphType type) => type.Name is "ID" or "String" or "Int" or "Float" or "Boolean";

    private static JsonNode? Literal(GraphQLValue value) => value switch
    {
        GraphQLIntValue number => JsonNode.Parse(number.Value.ToString()),
        GraphQLFloatValue number => JsonValue.Create(double.Parse(number.Value.ToString(), CultureInfo.InvariantCulture)),
        GraphQLStringValue text => JsonValue.Create(text.Value.ToString()),
        GraphQLBooleanValue truth => JsonValue.Create(truth.BoolValue),
        GraphQLEnumValue name => JsonValue.Create(name.Name.StringValue),
        GraphQLListValue list => new JsonArray([.. (list.Values ?? []).Select(Literal)]),
        GraphQLObjectValue obj => new JsonObject(
            (obj.Fields ?? []).Select(field => KeyValuePair.Create(field.Name.StringValue, Literal(field.Value)))),
        _ => null,
    };
}
