using System.Text.Json.Nodes;
using DelegationDirectory.Transport.Documents;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace DelegationDirectory.Transport.Mcp;

/// <summary>
/// The data of an operation's answer as a JSON Schema. What a directive or the type of a thing may leave out, and all within it, is not
/// required.
/// </summary>
internal sealed class AnswerSchema
{
    private readonly ISchema _schema;
    private readonly GraphQLDocument _document;
    private readonly HashSet<GraphQLFragmentDefinition> _within = new(ReferenceEqualityComparer.Instance);

    private AnswerSchema(ISchema schema, GraphQLDocument document)
    {
        _schema = schema;
        _document = document;
    }

    public static JsonObject Of(ISchema schema, GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        var data = Object("object");
        new AnswerSchema(schema, document).Add(data, operation.SelectionSet, OperationSelection.RootOf(operation, schema), isSure: true);
        return data;
    }

    private void Add(JsonObject thing, GraphQLSelectionSet? selections, IGraphType? type, bool isSure)
    {
        foreach (var selection in selections?.Selections ?? [])
        {
            var isAlways = isSure && !MayBeLeftOut(selection);
            switch (selection)
            {
                case GraphQLField field when Definition(type, field) is { } definition:
                    AddField(thing, field, definition.ResolvedType!, isAlways);
                    break;
                case GraphQLInlineFragment inline:
                    AddFragment(thing, inline.SelectionSet, inline.TypeCondition, type, isAlways);
                    break;
                case GraphQLFragmentSpread spread when _document.Spread(spread) is { } fragment && _within.Add(fragment):
                    AddFragment(thing, fragment.SelectionSet, fragment.TypeCondition, type, isAlways);
                    _within.Remove(fragment);
                    break;
            }
        }
    }

    /// <summary>A fragment on a thing whose type is open may be about another type than the thing turns out to have.</summary>
    private void AddFragment(JsonObject thing, GraphQLSelectionSet selections, GraphQLTypeCondition? condition, IGraphType? type, bool isSure)
    {
        var about = condition is null ? type : _schema.AllTypes[condition.Type.Name];
        Add(thing, selections, about, isSure && (about == type || type is IObjectGraphType));
    }

    /// <summary>What is selected several times under one name is one property, with all that is selected of it.</summary>
    private void AddField(JsonObject thing, GraphQLField field, IGraphType type, bool isSure)
    {
        var name = (field.Alias?.Name ?? field.Name).StringValue;
        var properties = thing["properties"]!.AsObject();
        var required = thing["required"]!.AsArray();
        if (properties[name] is not JsonObject value)
            properties.Add(name, value = Value(type));
        if (isSure && !required.Any(one => (string?)one == name))
            required.Add(name);
        while (value["items"] is JsonObject items)
            value = items;
        Add(value, field.SelectionSet, type.GetNamedType(), isSure);
    }

    private static JsonObject Value(IGraphType type) => type is NonNullGraphType always
        ? Value(always.ResolvedType!, name => name, [])
        : Value(type, name => new JsonArray(name, "null"), [null]);

    private static JsonObject Value(IGraphType type, Func<string, JsonNode> typed, JsonNode?[] more) => type switch
    {
        ListGraphType list => new JsonObject { ["type"] = typed("array"), ["items"] = Value(list.ResolvedType!) },
        EnumerationGraphType values => new JsonObject
        {
            ["type"] = typed("string"),
            ["enum"] = new JsonArray([.. values.Values.Select(value => JsonValue.Create(value.Name)), .. more]),
        },
        ScalarGraphType => new JsonObject { ["type"] = typed(JsonTypes.Of(type.Name)) },
        _ => Object(typed("object")),
    };

    private static JsonObject Object(JsonNode type) => new()
    {
        ["type"] = type,
        ["properties"] = new JsonObject(),
        ["required"] = new JsonArray(),
        ["additionalProperties"] = false,
    };

    private FieldType? Definition(IGraphType? type, GraphQLField field) => field.Name == _schema.TypeNameMetaFieldType.Name
        ? _schema.TypeNameMetaFieldType
        : (type as IComplexGraphType)?.Fields.Find(field.Name);

    private static bool MayBeLeftOut(ASTNode selection) =>
        (selection as IHasDirectivesNode)?.Directives?.Items.Exists(directive => directive.Name.Value == "skip" || directive.Name.Value == "include") is true;
}
