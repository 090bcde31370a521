using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;

namespace DelegationDirectory.Querying.Schema;

/// <summary>The scalar <c>LocalDate</c>: a calendar date without a time, <c>yyyy-MM-dd</c>.</summary>
internal sealed class LocalDateType : ScalarGraphType
{
    public const string Format = "yyyy-MM-dd";

    public LocalDateType()
    {
        Name = "LocalDate";
        Description = "A calendar date without a time of day, as year, month and day: 2024-03-11 (ISO 8601).";
    }

    public static object? TryParse(string text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    // By the contract a text that is no date is refused at its field, with the rest of the answer given, not with the whole document.
    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLNullValue => null,
        GraphQLStringValue text => TryParse(text.Value.ToString()) ?? text.Value.ToString(),
        _ => ThrowLiteralConversionError(value),
    };

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        DateOnly => value,
        string text when TryParse(text) is { } date => date,
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value switch
    {
        null => null,
        DateOnly date => date.ToString(Format, CultureInfo.InvariantCulture),
        _ => ThrowSerializationError(value),
    };
}
