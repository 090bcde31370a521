using System.Text.Json;
using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Execution;
using DelegationDirectory.Querying.Nodes;
using DelegationDirectory.Querying.Planning;

namespace DelegationDirectory.Querying.Writing;

/// <summary>Writes <c>__typename</c>.</summary>
internal sealed class TypeNameWriter(string responseName, string typeName) : FieldWriter(responseName)
{
    private readonly JsonEncodedText _typeName = JsonEncodedText.Encode(typeName);

    public override void Write(Utf8JsonWriter json, object?[] row, PlanResult result) => json.WriteStringValue(_typeName);

    public override void Print(PlanOutline outline) => outline.Line($"{Name}: \"{_typeName}\"");
}

/// <summary>Writes a global id.</summary>
internal sealed class IdWriter(string responseName, EntityType entity, int keySlot) : FieldWriter(responseName)
{
    public override void Write(Utf8JsonWriter json, object?[] row, PlanResult result) =>
        json.WriteStringValue(GlobalId.Encode(entity, row[keySlot]!));

    public override void Print(PlanOutline outline) => outline.Line($"{Name}: global id of {entity.Name} in column {keySlot}");
}

/// <summary>Writes a value, or null where there is none.</summary>
internal sealed class ValueWriter(string responseName, int slot, LeafFormat format) : FieldWriter(responseName)
{
    public override void Write(Utf8JsonWriter json, object?[] row, PlanResult result) => format.Write(json, row[slot]);

    public override void Print(PlanOutline outline) => outline.Line($"{Name}: column {slot}");
}
