using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace DelegationDirectory.Transport.Http;

/// <summary>
/// Reads JSON values into what GraphQL.NET's scalars take: the smallest integer type that holds a number written without a
/// fraction, else <see cref="double"/>, or <see cref="decimal"/> where that alone keeps every digit.
/// </summary>
internal static class InputValues
{
    private const int MaxDigits = 400;

    public static Dictionary<string, object?> ReadObject(ref Utf8JsonReader reader)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            if (members.ContainsKey(name))
                throw new MalformedRequestException($"The member `{name}` is given more than once.");
            reader.Read();
            members.Add(name, ReadValue(ref reader));
        }

        return members;
    }

    private static object? ReadValue(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(ref reader),
        JsonTokenType.StartArray => ReadList(ref reader),
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => ReadNumber(ref reader),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => null,
    };

    private static List<object?> ReadList(ref Utf8JsonReader reader)
    {
        var items = new List<object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(ReadValue(ref reader));
        return items;
    }

    private static object ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt32(out var small))
            return small;
        if (reader.TryGetInt64(out var large))
            return large;

        // A number of a hundred thousand digits is legal JSON and slow to read: no scalar has a use for one.
        if (reader.ValueSpan.Length > MaxDigits)
            throw new MalformedRequestException($"A number has {reader.ValueSpan.Length} characters; at most {MaxDigits} are read.");
        if (reader.ValueSpan.IndexOfAny(".eE"u8) < 0)
            return BigInteger.Parse(Encoding.ASCII.GetString(reader.ValueSpan), CultureInfo.InvariantCulture);

        var approximate = reader.GetDouble();
        if (!double.IsFinite(approximate))
            throw new MalformedRequestException("A number is too large to be read.");
        return reader.TryGetDecimal(out var exact) && IsExactlyRepresented(exact, approximate) is false ? exact : approximate;
    }

    private static bool IsExactlyRepresented(decimal exact, double approximate) =>
        approximate is > -1e28 and < 1e28 && (decimal)approximate == exact;
}
