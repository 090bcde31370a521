using System.Text.Json;
using DelegationDirectory.Querying.Paging;
using DelegationDirectory.Querying.Planning;

namespace DelegationDirectory.Querying.Writing;

/// <summary>Writes one selected part of an edge.</summary>
/// <param name="responseName">The part's name in the answer: its alias, or its own name.</param>
internal abstract class EdgePartWriter(string responseName)
{
    protected JsonEncodedText Name { get; } = JsonEncodedText.Encode(responseName);

    public static void WriteEdge(Utf8JsonWriter json, EdgePartWriter[] parts, IConnectionPage page, int place)
    {
        json.WriteStartObject();
        foreach (var part in parts)
        {
            json.WritePropertyName(part.Name);
            part.Write(json, page, place);
        }

        json.WriteEndObject();
    }

    public static void Print(PlanOutline outline, FormattableString line, EdgePartWriter[] parts) => outline.Block(line, () =>
    {
        foreach (var part in parts)
            part.Print(outline);
    });

    protected abstract void Write(Utf8JsonWriter json, IConnectionPage page, int place);

    protected abstract void Print(PlanOutline outline);
}

/// <summary>Writes the item of an edge.</summary>
internal sealed class EdgeNodeWriter(string responseName, ItemWriter item) : EdgePartWriter(responseName)
{
    protected override void Write(Utf8JsonWriter json, IConnectionPage page, int place) =>
        item.Write(json, page.ItemAt(place));

    protected override void Print(PlanOutline outline) => item.Print(outline, $"{Name}: item");
}

/// <summary>Writes the cursor of an edge.</summary>
internal sealed class EdgeCursorWriter(string responseName) : EdgePartWriter(responseName)
{
    protected override void Write(Utf8JsonWriter json, IConnectionPage page, int place) => json.WriteStringValue(page.CursorAt(place));

    protected override void Print(PlanOutline outline) => outline.Line($"{Name}: cursor");
}

/// <summary>Writes the <c>__typename</c> of an edge.</summary>
internal sealed class EdgeTypeNameWriter(string responseName, string typeName) : EdgePartWriter(responseName)
{
    protected override void Write(Utf8JsonWriter json, IConnectionPage page, int place) => json.WriteStringValue(typeName);

    protected override void Print(PlanOutline outline) => outline.Line($"{Name}: \"{typeName}\"");
}
