using System.Globalization;
using GraphQL.Types;

namespace DelegationDirectory.Querying.Events;

/// <summary>The scalar <c>DateTime</c>: the point in time of an event. It is told, never asked for.</summary>
internal sealed class DateTimeType : ScalarGraphType
{
    private const string Utc = "yyyy-MM-ddTHH:mm:ss.fffZ";

    public DateTimeType()
    {
        Name = "DateTime";
        Description = "A point in time in UTC: date and time of day, such as 2024-03-11T09:30:00.000Z (RFC 3339).";
    }

    public override object? ParseValue(object? value) => ThrowValueConversionError(value);

    public override object? Serialize(object? value) =>
        value is DateTimeOffset time ? time.ToUniversalTime().ToString(Utc, CultureInfo.InvariantCulture) : ThrowSerializationError(value);
}
