using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DelegationDirectory.Records;

/// <summary>The JSON Schema (draft 2020-12) of the record files, for editors. It says what <see cref="RecordReader"/> checks, as far as a schema can.</summary>
public static class RecordSchema
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema as text. Each kind of file has a definition named for it: <c>#/$defs/agencies.json</c>, <c>#/$defs/dialogue</c>.</summary>
    public static string Print()
    {
        var definitions = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var kind in RecordReader.Kinds)
        {
            var record = Define(RecordShape.Of(kind), definitions);
            if (RecordReader.FileOf(kind) is var file && file[^1] != '/')
                definitions[file] = new JsonObject { ["type"] = "array", ["items"] = record };
        }

        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Record files of the interagency delegation directory",
            ["description"] = "Apply one definition to each kind of file: #/$defs/dialogue to dialogues/*.json, #/$defs/agencies.json to agencies.json, and so on.",
            ["anyOf"] = new JsonArray([.. RecordReader.Kinds.Select(kind => (JsonNode)Reference(NameOfFile(kind)))]),
            ["$defs"] = new JsonObject(definitions),
        };
        return schema.ToJsonString(Indented) + "\n";
    }

    private static string NameOfFile(Type kind) =>
        RecordReader.FileOf(kind) is var file && file[^1] == '/' ? NameOf(kind) : file;

    private static JsonObject Define(RecordShape shape, SortedDictionary<string, JsonNode?> definitions)
    {
        var name = NameOf(shape.Type);
        if (!definitions.ContainsKey(name))
        {
            definitions[name] = new JsonObject();
            definitions[name] = new JsonObject
            {
                ["description"] = shape.Description,
                ["type"] = "object",
                ["properties"] = new JsonObject(shape.Members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)Member(member, definitions)))),
                ["required"] = new JsonArray([.. shape.Members.Select(member => (JsonNode)member.Name)]),
                ["additionalProperties"] = false,
            };
        }

        return Reference(name);
    }

    private static JsonObject Member(RecordMember member, SortedDictionary<string, JsonNode?> definitions)
    {
        var value = member.Shape is { } shape ? Define(shape, definitions) : Value(member);
        if (!member.IsList)
        {
            value["description"] = member.Description;
            return value;
        }

        var list = new JsonObject { ["description"] = member.Description, ["type"] = "array", ["items"] = value };
        if (member.AtLeast > 0)
            list["minItems"] = member.AtLeast;
        if (member.Distinct is { Member: null })
            list["uniqueItems"] = true;
        return list;
    }

    private static JsonObject Value(RecordMember member)
    {
        var value = new JsonObject();
        if (member.Type.IsEnum)
        {
            IEnumerable<JsonNode?> names = RecordEnums.Names(member.Type).Select(name => (JsonNode)name);
            value["enum"] = new JsonArray([.. member.IsNullable ? names.Append(null) : names]);
            return value;
        }

        JsonNode type = member.Type == typeof(int) ? "integer" : member.Type == typeof(bool) ? "boolean" : "string";
        value["type"] = member.IsNullable ? new JsonArray(type, "null") : type;
        if (member.Type == typeof(int))
            value["minimum"] = 1;
        else if (member.Type == typeof(DateOnly))
            value["format"] = "date";
        else if (member.Type == typeof(Uri))
            value["pattern"] = "^https?://";
        else if (member.Type == typeof(string))
            value["pattern"] = member.Form?.Pattern ?? @"^\S(.*\S)?$";
        if (member.Type == typeof(Uri) || member.Type == typeof(string))
            value["maxLength"] = member.MaxLength;
        return value;
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/$defs/{name}" };

    private static string NameOf(Type kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.Name.Replace("Record", "", StringComparison.Ordinal));
}
