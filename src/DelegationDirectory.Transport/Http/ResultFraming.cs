namespace DelegationDirectory.Transport.Http;

/// <summary>How results lie in a body that can hold several.</summary>
/// <param name="ContentType">The body's content type; null where it is that of a single result.</param>
/// <param name="Open">What precedes all of them.</param>
/// <param name="Before">What precedes each.</param>
/// <param name="Between">What separates two.</param>
/// <param name="After">What follows each.</param>
/// <param name="Close">What follows all of them.</param>
internal sealed record ResultFraming(
    string? ContentType,
    ReadOnlyMemory<byte> Open,
    ReadOnlyMemory<byte> Before,
    ReadOnlyMemory<byte> Between,
    ReadOnlyMemory<byte> After,
    ReadOnlyMemory<byte> Close)
{
    private static readonly ResultFraming Multipart = new(
        MediaTypes.Multipart + "; boundary=\"-\"",
        default,
        "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8.ToArray(),
        default,
        default,
        "\r\n-----\r\n"u8.ToArray());

    /// <summary>Browsers pass over an event without data, so the last one has an empty text.</summary>
    private static readonly ResultFraming Events = new(
        MediaTypes.EventStream + "; charset=utf-8",
        default,
        "event: next\ndata: "u8.ToArray(),
        default,
        "\n\n"u8.ToArray(),
        "event: complete\ndata:\n\n"u8.ToArray());

    private static readonly ResultFraming Array = new(
        null, "["u8.ToArray(), default, ","u8.ToArray(), default, "]"u8.ToArray());

    public static ResultFraming Of(ResponseFormat format) => format switch
    {
        ResponseFormat.Multipart => Multipart,
        ResponseFormat.EventStream => Events,
        _ => Array,
    };
}
