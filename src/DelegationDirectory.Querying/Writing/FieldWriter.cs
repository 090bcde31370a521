using System.Text.Json;
using DelegationDirectory.Querying.Execution;
using DelegationDirectory.Querying.Planning;

namespace DelegationDirectory.Querying.Writing;

/// <summary>Writes one selected field of an entity from its row.</summary>
/// <param name="responseName">The field's name in the answer: its alias, or its own name.</param>
internal abstract class FieldWriter(string responseName)
{
    /// <summary>The field's name in the answer.</summary>
    public JsonEncodedText Name { get; } = JsonEncodedText.Encode(responseName);

    public abstract void Write(Utf8JsonWriter json, object?[] row, PlanResult result);

    public abstract void Print(PlanOutline outline);

    /// <summary>Writes an entity: its selected fields, in the order selected.</summary>
    public static void WriteObject(Utf8JsonWriter json, FieldWriter[] fields, object?[] row, PlanResult result)
    {
        json.WriteStartObject();
        foreach (var field in fields)
        {
            json.WritePropertyName(field.Name);
            field.Write(json, row, result);
        }

        json.WriteEndObject();
    }

    public static void Print(PlanOutline outline, FormattableString line, FieldWriter[] fields) => outline.Block(line, () =>
    {
        foreach (var field in fields)
            field.Print(outline);
    });
}
