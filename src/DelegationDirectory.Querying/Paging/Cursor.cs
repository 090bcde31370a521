using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DelegationDirectory.Querying.Arguments;
using DelegationDirectory.Querying.Sorting;

namespace DelegationDirectory.Querying.Paging;

/// <summary>
/// A place in an ordered list: the values of the sort keys of one row, with a mark of the order that they belong to. On the wire it
/// is the Base64 of a JSON array. It stays valid when rows are added or removed, and a page deep in the list costs what the first does.
/// </summary>
internal static class Cursor
{
    private const int MaxLength = 8192;

    public static string Encode(string orderMark, IReadOnlyList<OrderKey> keys, Func<int, object?> value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartArray();
            writer.WriteStringValue(orderMark);
            for (var i = 0; i < keys.Count; i++)
                Write(writer, value(i));
            writer.WriteEndArray();
        }

        return Convert.ToBase64String(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>The values of the sort keys; null when the text is no cursor of this order.</summary>
    public static IReadOnlyList<object?>? TryDecode(string cursor, string orderMark, IReadOnlyList<OrderKey> keys)
    {
        if (cursor.Length is 0 or > MaxLength)
            return null;
        var bytes = new byte[cursor.Length];
        if (!Convert.TryFromBase64String(cursor, bytes, out var length))
            return null;

        try
        {
            using var json = JsonDocument.Parse(bytes.AsMemory(0, length), new JsonDocumentOptions { MaxDepth = 1 });
            if (json.RootElement.ValueKind != JsonValueKind.Array || json.RootElement.GetArrayLength() != keys.Count + 1
                || json.RootElement[0].ValueKind != JsonValueKind.String || json.RootElement[0].GetString() != orderMark)
                return null;

            var values = new object?[keys.Count];
            for (var i = 0; i < keys.Count; i++)
                if (!TryRead(json.RootElement[i + 1], keys[i], out values[i]))
                    return null;
            return values;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null; // Not JSON, or text with half a surrogate pair in it.
        }
    }

    /// <summary>A short mark of what is listed and in which order.</summary>
    public static string OrderMark(string entity, IReadOnlyList<OrderKey> keys)
    {
        var order = string.Join(',', keys.Select(key => key.Descending ? $"-{key.Path}" : key.Path));
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"{entity}:{order}")), 0, 6);
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case Enum name:
                writer.WriteNumberValue(Convert.ToInt64(name, CultureInfo.InvariantCulture));
                break;
            case int or long or short or byte:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case IFormattable formattable:
                writer.WriteStringValue(formattable.ToString(value is DateOnly ? "yyyy-MM-dd" : null, CultureInfo.InvariantCulture));
                break;
            default:
                writer.WriteStringValue((string)value);
                break;
        }
    }

    private static bool TryRead(JsonElement element, OrderKey key, out object? value)
    {
        value = null;
        var type = Nullable.GetUnderlyingType(key.Selector.ReturnType) ?? key.Selector.ReturnType;
        switch (element.ValueKind)
        {
            case JsonValueKind.Null:
                return key.IsNullable;
            case JsonValueKind.True or JsonValueKind.False when type == typeof(bool):
                value = element.GetBoolean();
                return true;
            case JsonValueKind.Number when type.IsEnum:
                value = element.TryGetInt32(out var ordinal) ? Enum.ToObject(type, ordinal) : null;
                return value is not null;
            case JsonValueKind.Number when type == typeof(double):
                value = element.GetDouble();
                return true;
            case JsonValueKind.Number:
                return element.TryGetInt64(out var number) && LeafConverter.TryConvert(number, type, out value);
            case JsonValueKind.String:
                return !type.IsEnum && LeafConverter.TryConvert(element.GetString()!, type, out value);
            default:
                return false;
        }
    }
}
