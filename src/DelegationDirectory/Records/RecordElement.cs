using System.Globalization;
using System.Text.Json;

namespace DelegationDirectory.Records;

/// <summary>
/// A record or a part of one as its file has it, whatever else is wrong with it, so that one fault hides no other.
/// A member that is missing or has another shape than it should is passed over here: <see cref="ShapeCheck"/> reports it.
/// </summary>
/// <param name="File">The file.</param>
/// <param name="Path">The place in the file.</param>
/// <param name="Json">What is there.</param>
internal sealed record RecordElement(string File, string Path, JsonElement Json)
{
    public string? Text(string member) => Value(member) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public int? Number(string member) =>
        Value(member) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

    public DateOnly? Day(string member) =>
        DateOnly.TryParseExact(Text(member), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public bool IsNull(string member) => Value(member) is { ValueKind: JsonValueKind.Null };

    public IReadOnlyList<RecordElement> Items(string member) => Value(member) is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Select((item, index) => new RecordElement(File, $"{Path}.{Name(member)}[{index}]", item))]
        : [];

    public RecordFault Fault(string member, string found, string allowed) => new(File, $"{Path}.{Name(member)}", found, allowed);

    private JsonElement? Value(string member) =>
        Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(Name(member), out var value) ? value : null;

    /// <summary>The name in the file of a property of a record.</summary>
    private static string Name(string member) => JsonNamingPolicy.CamelCase.ConvertName(member);
}
