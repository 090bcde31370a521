using System.Globalization;
using System.Text.Json;

namespace DelegationDirectory.Records;

/// <summary>Checks one file's JSON against the shape of its records, and collects the keys it defines and the references it makes.</summary>
internal sealed class ShapeCheck(string file, FaultList faults)
{
    private const int Excerpt = 60;

    /// <summary>Keys defined, with the kind of record and the place.</summary>
    public List<(Type Kind, string Key, string Path)> Keys { get; } = [];

    /// <summary>Keys referred to, with the kind of record and the place.</summary>
    public List<(Type Kind, string Key, string Path)> References { get; } = [];

    public void Record(JsonElement element, RecordShape shape, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Fault(path, Show(element), "an object");
            return;
        }

        var seen = new HashSet<string>();
        foreach (var property in element.EnumerateObject())
        {
            var place = $"{path}.{property.Name}";
            if (!seen.Add(property.Name))
                Fault(place, "the same member again", "each member once");
            else if (shape.Find(property.Name) is { } member)
                Member(property.Value, member, place);
            else
                Fault(place, "an unknown member", $"the members {string.Join(", ", shape.Members.Select(known => known.Name))}");
        }

        foreach (var missing in shape.Members.Where(member => !seen.Contains(member.Name)))
            Fault($"{path}.{missing.Name}", "nothing", $"the member, {Expected(missing)}");
    }

    private void Member(JsonElement element, RecordMember member, string path)
    {
        if (!member.IsList)
        {
            if (element.ValueKind != JsonValueKind.Null)
                Value(element, member, path);
            else if (!member.IsNullable)
                Fault(path, "null", Expected(member));
            return;
        }

        if (element.ValueKind != JsonValueKind.Array)
        {
            Fault(path, Show(element), Expected(member));
            return;
        }

        if (element.GetArrayLength() < member.AtLeast)
            Fault(path, $"{element.GetArrayLength()} item(s)", $"at least {member.AtLeast}");
        var items = new HashSet<string>();
        var index = 0;
        foreach (var item in element.EnumerateArray())
        {
            var place = $"{path}[{index++}]";
            Value(item, member, place);
            if (member.Distinct is { } distinct && KeyOf(item, distinct.Member) is { } key && !items.Add(key))
                Fault(
                    distinct.Member is null ? place : $"{place}.{distinct.Member}", $"\"{Cut(key)}\" again", $"each {distinct.Member ?? "item"} once");
        }
    }

    private void Value(JsonElement element, RecordMember member, string path)
    {
        if (member.Shape is { } shape)
        {
            Record(element, shape, path);
            return;
        }

        if (!Fits(element, member))
        {
            Fault(path, Show(element), Expected(member));
            return;
        }

        if (element.ValueKind == JsonValueKind.String && element.GetString()!.EnumerateRunes().Count() is var length && length > member.MaxLength)
        {
            Fault(path, $"{length} characters", $"at most {member.MaxLength}");
            return;
        }

        if (member.Reference is { } target)
            References.Add((target, element.GetString()!, path));
    }

    /// <summary>Remembers the key of a record at the top of a file.</summary>
    public void Define(JsonElement element, RecordShape shape, string path)
    {
        var key = shape.Members.First(member => member.IsKey);
        if (element.ValueKind == JsonValueKind.Object && KeyOf(element, key.Name) is { } value)
            Keys.Add((shape.Type, value, $"{path}.{key.Name}"));
    }

    private static bool Fits(JsonElement element, RecordMember member) => member.Type switch
    {
        { } type when type == typeof(int) => element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) && number > 0,
        { } type when type == typeof(bool) => element.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ when element.ValueKind != JsonValueKind.String => false,
        { IsEnum: true } type => RecordEnums.Names(type).Contains(element.GetString()!),
        { } type when type == typeof(DateOnly) => DateOnly.TryParseExact(
            element.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        { } type when type == typeof(Uri) => IsAddress(element.GetString()!),
        _ => IsLine(element.GetString()!) && (member.Form?.Fits(element.GetString()!) ?? true),
    };

    private static bool IsLine(string text) => text.Length > 0 && text.Trim().Length == text.Length && !text.Any(char.IsControl);

    private static bool IsAddress(string text) =>
        IsLine(text) && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0;

    private static string Expected(RecordMember member)
    {
        var value = member.Type switch
        {
            { } type when type == typeof(int) => "a whole number above 0",
            { } type when type == typeof(bool) => "true or false",
            { } type when type == typeof(DateOnly) => "a date that exists, as yyyy-MM-dd",
            { } type when type == typeof(Uri) => "an address that starts with http:// or https://",
            { IsEnum: true } type => $"one of {string.Join(", ", RecordEnums.Names(type))}",
            _ when member.Shape is { } shape => $"an object with the members {string.Join(", ", shape.Members.Select(known => known.Name))}",
            _ => member.Form?.Meaning ?? "text of one line that neither is empty nor begins or ends with a space",
        };
        return (member.IsList, member.IsNullable) switch
        {
            (true, _) => $"a list; each item {value}",
            (_, true) => $"{value}, or null",
            _ => value,
        };
    }

    private static string? KeyOf(JsonElement item, string? member)
    {
        if (member is not null)
            return item.ValueKind == JsonValueKind.Object && item.TryGetProperty(member, out var value) ? KeyOf(value, null) : null;
        return item.ValueKind == JsonValueKind.String ? item.GetString() : null;
    }

    private void Fault(string path, string found, string allowed) => faults.Add(new RecordFault(file, path, found, allowed));

    private static string Show(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        _ => Cut(element.GetRawText()),
    };

    private static string Cut(string text) => text.Length <= Excerpt ? text : text[..Excerpt] + "…";
}
