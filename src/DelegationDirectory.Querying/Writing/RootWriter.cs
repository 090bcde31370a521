using System.Text.Json;
using DelegationDirectory.Querying.Execution;
using DelegationDirectory.Querying.Planning;

namespace DelegationDirectory.Querying.Writing;

/// <summary>Writes one root field from what its plan has read.</summary>
/// <param name="responseName">The field's name in the answer: its alias, or its own name.</param>
internal abstract class RootWriter(string responseName)
{
    /// <summary>The field's name in the answer.</summary>
    public JsonEncodedText Name { get; } = JsonEncodedText.Encode(responseName);

    public abstract void Write(Utf8JsonWriter json, PlanResult result);

    public abstract void Print(PlanOutline outline);
}

/// <summary>Writes a connection.</summary>
internal sealed class ConnectionRootWriter(string responseName, Level level, PartWriter[] parts) : RootWriter(responseName)
{
    public override void Write(Utf8JsonWriter json, PlanResult result) =>
        PartWriter.WriteConnection(json, parts, new ConnectionPage(level, result));

    public override void Print(PlanOutline outline) => PartWriter.Print(outline, $"{Name}: page of level {level.Number}", parts);
}

/// <summary>Writes the one row that was looked up; null where there is none.</summary>
internal sealed class LookupRootWriter(string responseName, Level level, FieldWriter[] fields) : RootWriter(responseName)
{
    public override void Write(Utf8JsonWriter json, PlanResult result)
    {
        if (result.Rows(level) is [var row, ..])
            FieldWriter.WriteObject(json, fields, row, result);
        else
            json.WriteNullValue();
    }

    public override void Print(PlanOutline outline) => FieldWriter.Print(outline, $"{Name}: first row of level {level.Number}", fields);
}
