using System.Text.Json;
using DelegationDirectory.Querying.Execution;
using DelegationDirectory.Querying.Planning;

namespace DelegationDirectory.Querying.Writing;

/// <summary>Writes a related entity, which is in its parent's row; null where there is none.</summary>
internal sealed class ReferenceWriter(string responseName, int keySlot, FieldWriter[] fields) : FieldWriter(responseName)
{
    public override void Write(Utf8JsonWriter json, object?[] row, PlanResult result)
    {
        if (row[keySlot] is null)
            json.WriteNullValue();
        else
            WriteObject(json, fields, row, result);
    }

    public override void Print(PlanOutline outline) => Print(outline, $"{Name}: in the row, missing without column {keySlot}", fields);
}

/// <summary>Writes a plain list of entities.</summary>
internal sealed class ListWriter(string responseName, Level level, int parentKeySlot, FieldWriter[] fields) : FieldWriter(responseName)
{
    public override void Write(Utf8JsonWriter json, object?[] row, PlanResult result)
    {
        json.WriteStartArray();
        foreach (var item in result.Rows(level, row[parentKeySlot]))
            WriteObject(json, fields, item, result);
        json.WriteEndArray();
    }

    public override void Print(PlanOutline outline) => Print(outline, $"{Name}: rows of level {level.Number} for column {parentKeySlot}", fields);
}

/// <summary>Writes a plain list of values.</summary>
internal sealed class ValueListWriter(string responseName, Level level, int parentKeySlot, LeafFormat format) : FieldWriter(responseName)
{
    public override void Write(Utf8JsonWriter json, object?[] row, PlanResult result)
    {
        json.WriteStartArray();
        foreach (var item in result.Rows(level, row[parentKeySlot]))
            format.Write(json, item[level.ValueSlot]);
        json.WriteEndArray();
    }

    public override void Print(PlanOutline outline) =>
        outline.Line($"{Name}: column {level.ValueSlot} of level {level.Number} for column {parentKeySlot}");
}

/// <summary>Writes a page of a connection below an entity.</summary>
internal sealed class ConnectionWriter(string responseName, Level level, int parentKeySlot, PartWriter[] parts) : FieldWriter(responseName)
{
    public override void Write(Utf8JsonWriter json, object?[] row, PlanResult result) =>
        PartWriter.WriteConnection(json, parts, new ConnectionPage(level, result, row[parentKeySlot]));

    public override void Print(PlanOutline outline) =>
        PartWriter.Print(outline, $"{Name}: page of level {level.Number} for column {parentKeySlot}", parts);
}
