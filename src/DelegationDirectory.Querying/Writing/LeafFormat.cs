using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using DelegationDirectory.Querying.Schema;

namespace DelegationDirectory.Querying.Writing;

/// <summary>How values of one CLR type are written, to the byte as the engine's own scalars write them.</summary>
internal sealed class LeafFormat
{
    private static readonly ConcurrentDictionary<Type, LeafFormat> Formats = [];

    private readonly Action<Utf8JsonWriter, object> _write;

    private LeafFormat(Action<Utf8JsonWriter, object> write) => _write = write;

    /// <exception cref="NotSupportedException">No scalar stands for the type.</exception>
    public static LeafFormat Of(Type type) => Formats.GetOrAdd(type, static t => new LeafFormat(t.IsEnum ? OfEnum(t) : OfScalar(t)));

    public void Write(Utf8JsonWriter json, object? value)
    {
        if (value is null)
            json.WriteNullValue();
        else
            _write(json, value);
    }

    private static Action<Utf8JsonWriter, object> OfScalar(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.String => static (json, value) => json.WriteStringValue((string)value),
        TypeCode.Boolean => static (json, value) => json.WriteBooleanValue((bool)value),
        TypeCode.Int32 => static (json, value) => json.WriteNumberValue((int)value),
        TypeCode.Int64 => static (json, value) => json.WriteNumberValue((long)value),
        TypeCode.Double => static (json, value) => json.WriteNumberValue((double)value),
        _ when type == typeof(DateOnly) => static (json, value) =>
        {
            Span<byte> text = stackalloc byte[10];
            ((DateOnly)value).TryFormat(text, out _, LocalDateType.Format, CultureInfo.InvariantCulture);
            json.WriteStringValue(text);
        }
        ,
        _ => throw new NotSupportedException($"Values of '{type.Name}' cannot be written."),
    };

    private static Action<Utf8JsonWriter, object> OfEnum(Type type)
    {
        var names = Enum.GetValues(type).Cast<object>().ToDictionary(value => value, value => JsonEncodedText.Encode(EnumNames.ToWire(value.ToString()!)));
        return (json, value) => json.WriteStringValue(names[value]);
    }
}
