using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using DelegationDirectory.Querying.Schema;

namespace DelegationDirectory.Querying.Arguments;

/// <summary>Turns a leaf into the CLR type of the column that it is compared with.</summary>
internal static class LeafConverter
{
    /// <summary>False when the leaf has no meaning as that type.</summary>
    public static bool TryConvert(object leaf, Type type, [NotNullWhen(true)] out object? value)
    {
        value = leaf switch
        {
            string text when type == typeof(string) => IsStorable(text) ? text : null,
            _ when type.IsInstanceOfType(leaf) => leaf,
            string name when type.IsEnum => EnumNames.TryParse(type, name),
            string text when type == typeof(DateOnly) => LocalDateType.TryParse(text),
            string text when type == typeof(Guid) => Guid.TryParse(text, out var guid) ? guid : null,
            IConvertible number when type.IsPrimitive || type == typeof(decimal) => Number(number, type),
            _ => null,
        };
        return value is not null;
    }

    /// <summary>
    /// Whether every database can hold a text, and be asked for it: some have no NUL, and half a surrogate pair has no UTF-8.
    /// </summary>
    private static bool IsStorable(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out var character, out var length) != OperationStatus.Done || character.Value == 0)
                return false;
            rest = rest[length..];
        }

        return true;
    }

    private static object? Number(IConvertible number, Type type)
    {
        try
        {
            return number.ToType(type, CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is OverflowException or FormatException or InvalidCastException)
        {
            return null;
        }
    }
}
