using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace DelegationDirectory.Server.Hosting;

/// <summary>
/// What values a setting may have: those of its type, as far as an attribute allows them. Whole numbers are sizes and counts, so without
/// an attribute they are above 0.
/// </summary>
internal sealed class SettingValue
{
    private readonly Type _type;
    private readonly ValidationAttribute? _rule;

    private SettingValue(PropertyInfo property, Type type)
    {
        _type = type;
        _rule = property.GetCustomAttribute<ValidationAttribute>() ?? (type == typeof(int) ? new RangeAttribute(1, int.MaxValue) : null);
        IsList = property.PropertyType == typeof(IList<string>);
    }

    /// <summary>Whether there may be several, each at a number of its own.</summary>
    public bool IsList { get; }

    /// <summary>The values that it may have, in words.</summary>
    public string Allowed => (_rule, _type) switch
    {
        (RangeAttribute { Minimum: 1, Maximum: int.MaxValue }, _) => "a whole number above 0",
        (RangeAttribute { Minimum: 0, Maximum: int.MaxValue }, _) => "a whole number, 0 or more",
        (RangeAttribute range, _) => $"a time span from {range.Minimum} to {range.Maximum}",
        ({ ErrorMessage: { } words }, _) => words,
        (_, { IsEnum: true }) => string.Join(", ", Enum.GetNames(_type)),
        _ => "true or false",
    };

    /// <summary>The values of a property; null when it cannot be set by a text.</summary>
    public static SettingValue? Of(PropertyInfo property)
    {
        if (property.PropertyType == typeof(IList<string>))
            return new SettingValue(property, typeof(string));
        return property.CanWrite && TypeDescriptor.GetConverter(property.PropertyType).CanConvertFrom(typeof(string))
            ? new SettingValue(property, property.PropertyType)
            : null;
    }

    /// <summary>What was found, when it may not be.</summary>
    public string? FaultOf(string text)
    {
        var converter = TypeDescriptor.GetConverter(_type);
        // A pattern lets an empty text through, whatever it says.
        if (!converter.IsValid(text) || (text.Length == 0 && (IsList || _rule is RegularExpressionAttribute)))
            return $"\"{text}\"";
        if (_rule is null || _rule.IsValid(converter.ConvertFromInvariantString(text)))
            return null;
        return _type == typeof(string) ? $"\"{text}\"" : text;
    }
}
