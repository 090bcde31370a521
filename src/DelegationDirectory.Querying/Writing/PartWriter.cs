using System.Text.Json;
using DelegationDirectory.Querying.Paging;
using DelegationDirectory.Querying.Planning;

namespace DelegationDirectory.Querying.Writing;

/// <summary>Writes one selected part of a connection, such as <c>nodes</c>, or of what a connection has just one of.</summary>
/// <param name="responseName">The part's name in the answer: its alias, or its own name.</param>
internal abstract class PartWriter(string responseName)
{
    protected JsonEncodedText Name { get; } = JsonEncodedText.Encode(responseName);

    public static void WriteConnection(Utf8JsonWriter json, PartWriter[] parts, IConnectionPage page)
    {
        json.WriteStartObject();
        foreach (var part in parts)
        {
            json.WritePropertyName(part.Name);
            part.Write(json, page);
        }

        json.WriteEndObject();
    }

    public static void Print(PlanOutline outline, FormattableString line, PartWriter[] parts) => outline.Block(line, () =>
    {
        foreach (var part in parts)
            part.Print(outline);
    });

    protected abstract void Write(Utf8JsonWriter json, IConnectionPage page);

    protected abstract void Print(PlanOutline outline);
}

/// <summary>Writes the items of a page.</summary>
internal sealed class NodesWriter(string responseName, ItemWriter item) : PartWriter(responseName)
{
    protected override void Write(Utf8JsonWriter json, IConnectionPage page)
    {
        json.WriteStartArray();
        for (var place = 0; place < page.Count; place++)
            item.Write(json, page.ItemAt(place));
        json.WriteEndArray();
    }

    protected override void Print(PlanOutline outline) => item.Print(outline, $"{Name}: items");
}

/// <summary>Writes the items of a page with their cursors.</summary>
internal sealed class EdgesWriter(string responseName, EdgePartWriter[] parts) : PartWriter(responseName)
{
    protected override void Write(Utf8JsonWriter json, IConnectionPage page)
    {
        json.WriteStartArray();
        for (var place = 0; place < page.Count; place++)
            EdgePartWriter.WriteEdge(json, parts, page, place);
        json.WriteEndArray();
    }

    protected override void Print(PlanOutline outline) => EdgePartWriter.Print(outline, $"{Name}: items with cursors", parts);
}

/// <summary>Writes how many items the whole list has.</summary>
internal sealed class TotalCountWriter(string responseName) : PartWriter(responseName)
{
    protected override void Write(Utf8JsonWriter json, IConnectionPage page) => json.WriteNumberValue(page.TotalCount);

    protected override void Print(PlanOutline outline) => outline.Line($"{Name}: count");
}

/// <summary>Writes where a page stands in its list.</summary>
internal sealed class PageInfoWriter(string responseName, PartWriter[] parts) : PartWriter(responseName)
{
    protected override void Write(Utf8JsonWriter json, IConnectionPage page) => WriteConnection(json, parts, page);

    protected override void Print(PlanOutline outline) => Print(outline, $"{Name}: place of the page", parts);
}

/// <summary>Writes a truth about a page.</summary>
internal sealed class PageFlagWriter(string responseName, string part, Func<IConnectionPage, bool> flag) : PartWriter(responseName)
{
    protected override void Write(Utf8JsonWriter json, IConnectionPage page) => json.WriteBooleanValue(flag(page));

    protected override void Print(PlanOutline outline) => outline.Line($"{Name}: {part}");
}

/// <summary>Writes a cursor of a page; null where the page is empty.</summary>
internal sealed class PageCursorWriter(string responseName, string part, Func<IConnectionPage, string?> cursor) : PartWriter(responseName)
{
    protected override void Write(Utf8JsonWriter json, IConnectionPage page) => json.WriteStringValue(cursor(page));

    protected override void Print(PlanOutline outline) => outline.Line($"{Name}: {part}");
}

/// <summary>Writes the <c>__typename</c> of a connection, or of its page info.</summary>
internal sealed class PartTypeNameWriter(string responseName, string typeName) : PartWriter(responseName)
{
    protected override void Write(Utf8JsonWriter json, IConnectionPage page) => json.WriteStringValue(typeName);

    protected override void Print(PlanOutline outline) => outline.Line($"{Name}: \"{typeName}\"");
}
