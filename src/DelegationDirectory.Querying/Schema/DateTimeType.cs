using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;

namespace DelegationDirectory.Querying.Schema;

/// <summary>The scalar <c>DateTime</c>: a point in time with its offset from UTC (RFC 3339).</summary>
internal sealed class DateTimeType : ScalarGraphType
{
    private const string Utc = "yyyy-MM-ddTHH:mm:ss.fffZ";
    private const string WithOffset = "yyyy-MM-ddTHH:mm:ss.fffzzz";

    /// <summary>With up to seven digits of a second's fraction; without an offset the text names no point in time.</summary>
    private static readonly string[] Readable = ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    public DateTimeType()
    {
        Name = "DateTime";
        Description = "A point in time: date, time of day and offset from UTC, such as 2024-03-11T09:30:00.000Z (RFC 3339).";
    }

    public static object? TryParse(string text) =>
        text.Length > 0 && (text[^1] == 'Z' || text.LastIndexOfAny(['+', '-']) > 10)
        && DateTimeOffset.TryParseExact(text, Readable, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLNullValue => null,
        GraphQLStringValue text => TryParse(text.Value.ToString()) ?? ThrowLiteralConversionError(value),
        _ => ThrowLiteralConversionError(value),
    };

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        DateTimeOffset => value,
        string text when TryParse(text) is { } time => time,
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value switch
    {
        null => null,
        DateTimeOffset time => time.ToString(time.Offset == TimeSpan.Zero ? Utc : WithOffset, CultureInfo.InvariantCulture),
        _ => ThrowSerializationError(value),
    };
}
