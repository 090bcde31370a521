using GraphQLParser;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace DelegationDirectory.Transport.Errors;

/// <summary>Every reason for which an HTTP request is refused: status, code, text, entries.</summary>
internal static class Refusals
{
    private const string ContentCodings = "br, gzip, deflate";

    public static RequestRefusal NotAcceptable(string accept) => new(
        StatusCodes.Status406NotAcceptable,
        ErrorCodes.NotAcceptable,
        $"No answer can be written for `Accept: {Shorten(accept)}`. Offered: {Http.MediaTypes.GraphQLResponse}, {Http.MediaTypes.Json}, {Http.MediaTypes.EventStream}.");

    public static RequestRefusal UnreadableAccept(string accept) =>
        new RequestRefusal(
            StatusCodes.Status400BadRequest,
            ErrorCodes.UnreadableAccept,
            $"The `Accept` header `{Shorten(accept)}` is not a list of media types such as {Http.MediaTypes.Json}.")
        .With("headerValue", accept);

    public static RequestRefusal MethodNotAllowed(string method, string allowed) =>
        new RequestRefusal(StatusCodes.Status405MethodNotAllowed, null, $"{method} is not served here. Use one of: {allowed}.")
        .WithHeader(HeaderNames.Allow, allowed)
        .NotServed();

    public static RequestRefusal AssistantsPost(string method) =>
        new RequestRefusal(
            StatusCodes.Status405MethodNotAllowed,
            null,
            $"{method} is not served here: no session is kept, and no stream is open. Send each message of the protocol with POST.")
        .WithHeader(HeaderNames.Allow, Http.AllowedMethods.WithoutGet);

    public static RequestRefusal NoMutationsByGet() =>
        new RequestRefusal(
            StatusCodes.Status405MethodNotAllowed,
            null,
            "The operation is a mutation, and a GET request may change nothing. Send it with POST.")
        .WithHeader(HeaderNames.Allow, Http.AllowedMethods.WithoutGet);

    public static RequestRefusal UnsupportedContentType(string? contentType) =>
        new RequestRefusal(
            StatusCodes.Status415UnsupportedMediaType,
            null,
            (contentType is null ? "The request has no `Content-Type`." : $"A body of type `{Shorten(contentType)}` is not read.")
            + $" Send `Content-Type: {Http.MediaTypes.Json}`.")
        .WithHeader("Accept-Post", Http.MediaTypes.Json)
        .NotServed();

    public static RequestRefusal UnsupportedContentEncoding(string encoding) =>
        new RequestRefusal(
            StatusCodes.Status415UnsupportedMediaType,
            null,
            $"A body with `Content-Encoding: {Shorten(encoding)}` is not read. Send it uncompressed, or in one of: {ContentCodings}.")
        .WithHeader(HeaderNames.AcceptEncoding, ContentCodings);

    public static RequestRefusal UnsupportedCharset(string charset) => new(
        StatusCodes.Status415UnsupportedMediaType,
        null,
        $"A body in the charset `{Shorten(charset)}` is not read. Send JSON in UTF-8, as `Content-Type: {Http.MediaTypes.Json}`.");

    public static RequestRefusal UnreadableCompression() => new(
        StatusCodes.Status400BadRequest,
        ErrorCodes.InvalidRequest,
        "The request's body is not compressed as its `Content-Encoding` says.");

    public static RequestRefusal BodyTooLarge(int maxBytes) =>
        new RequestRefusal(
            StatusCodes.Status413PayloadTooLarge,
            ErrorCodes.RequestTooLarge,
            $"The request's body is larger than the {maxBytes} bytes that are read.")
        .With("maxAllowedBytes", maxBytes);

    public static RequestRefusal UnreadableBody(int status) => new(
        status is >= 400 and < 500 ? status : StatusCodes.Status400BadRequest,
        ErrorCodes.InvalidRequest,
        "The request's body could not be received: its framing is broken or it came too slowly.");

    public static RequestRefusal EmptyBody() => new(
        StatusCodes.Status400BadRequest,
        ErrorCodes.InvalidRequest,
        "The request has no body. Send a JSON object with a `query`.");

    public static RequestRefusal BatchingIsOff() => new(
        StatusCodes.Status422UnprocessableEntity,
        ErrorCodes.InvalidRequest,
        "The request is a batch, and batches are not served here. Send one request object per HTTP request.");

    public static RequestRefusal NoDocument() => new(
        StatusCodes.Status422UnprocessableEntity,
        ErrorCodes.NoDocument,
        "The request names no document. Send the text of a GraphQL document in `query`.");

    public static RequestRefusal UnreadableHash() => new(
        StatusCodes.Status422UnprocessableEntity,
        ErrorCodes.InvalidRequest,
        "`extensions.persistedQuery` must be an object with the `version` 1 and, as `sha256Hash`, the 64 hexadecimal digits of the text's SHA-256.");

    public static RequestRefusal WrongHash(string given, string actual) => new(
        StatusCodes.Status422UnprocessableEntity,
        ErrorCodes.InvalidRequest,
        $"`sha256Hash` is {given}, but the SHA-256 of `query` is {actual}.");

    public static RequestRefusal BatchTooLarge(int maxSize) =>
        new RequestRefusal(
            StatusCodes.Status422UnprocessableEntity,
            ErrorCodes.InvalidRequest,
            $"The batch has more than the {maxSize} operations that are allowed.")
        .With("maxBatchSize", maxSize);

    public static RequestRefusal EmptyBatch() => new(
        StatusCodes.Status422UnprocessableEntity,
        ErrorCodes.InvalidRequest,
        "The batch is empty. Put at least one request object into it.");

    public static RequestRefusal UnreadableOperationNames(string given) => new(
        StatusCodes.Status422UnprocessableEntity,
        ErrorCodes.InvalidRequest,
        $"`batchOperations={Shorten(given)}` is not a list of operation names such as [A,B] beside a single request object.");

    public static RequestRefusal PreflightNeeded() => new(
        StatusCodes.Status400BadRequest,
        ErrorCodes.PreflightNeeded,
        $"Browsers could be made to send this request by any web page. Show that yours was not, by the header `{Http.Preflight.Header}: 1`.");

    public static RequestRefusal BrokenJson(string text, Location place) =>
        new RequestRefusal(
            StatusCodes.Status400BadRequest,
            ErrorCodes.Syntax,
            $"{text} is not valid JSON at line {place.Line}, column {place.Column}.")
        .At(place);

    public static RequestRefusal JsonTooDeep(Location place, int maxDepth) =>
        new RequestRefusal(
            StatusCodes.Status400BadRequest,
            ErrorCodes.Syntax,
            $"The JSON nests deeper than the {maxDepth} levels that are read, at line {place.Line}, column {place.Column}.")
        .At(place);

    public static RequestRefusal InvalidText(string text, Location place) =>
        new RequestRefusal(
            StatusCodes.Status400BadRequest,
            ErrorCodes.Syntax,
            $"{text} is not valid UTF-8 at line {place.Line}, column {place.Column}.")
        .At(place);

    public static RequestRefusal MalformedRequest(string message, Location place) =>
        new RequestRefusal(StatusCodes.Status422UnprocessableEntity, ErrorCodes.Syntax, message).At(place);

    public static RequestRefusal RepeatedParameter(string name) => new(
        StatusCodes.Status422UnprocessableEntity,
        ErrorCodes.InvalidRequest,
        $"The URL gives `{name}` more than once.");

    public static RequestRefusal TooBusy() =>
        new RequestRefusal(
            StatusCodes.Status503ServiceUnavailable,
            null,
            "The server runs as many operations as it may, and as many more wait for their turn. Try again later.")
        .WithHeader(HeaderNames.RetryAfter, "1");

    public static RequestRefusal SubscriptionsNeedAStream() => new(
        StatusCodes.Status406NotAcceptable,
        ErrorCodes.NotAcceptable,
        $"The operation is a subscription, and a single answer cannot carry its events. Accept {Http.MediaTypes.EventStream}, or use a WebSocket.");

    public static RequestRefusal TooManyStreams(int most) =>
        new RequestRefusal(
            StatusCodes.Status503ServiceUnavailable,
            null,
            $"The server keeps {most} connections open for events, which is as many as it may. Try again later.")
        .WithHeader(HeaderNames.RetryAfter, "30");

    public static RequestRefusal TooManyOperations(int most) =>
        new RequestRefusal(
            StatusCodes.Status429TooManyRequests,
            null,
            $"The connection runs {most} operations already, which is as many as it may. Complete one first.")
        .With("maxAllowedOperations", most);

    public static RequestRefusal ForeignOrigin(string origin) => new(
        StatusCodes.Status403Forbidden,
        null,
        $"Pages of `{Shorten(origin)}` may not connect here.");

    public static RequestRefusal WebSocketsOnly() =>
        new RequestRefusal(
            StatusCodes.Status426UpgradeRequired,
            null,
            $"Only WebSockets are served at this address. Open one with the subprotocol {WebSockets.SocketProtocol.TransportWs.Name}.")
        .WithHeader(HeaderNames.Upgrade, "websocket")
        .WithHeader(HeaderNames.Connection, HeaderNames.Upgrade);

    public static RequestRefusal NoTypeNames() => new(
        StatusCodes.Status400BadRequest,
        ErrorCodes.NoTypeNames,
        "`types` is empty. Name the types to print, separated by commas, or leave it out for the whole schema.");

    public static RequestRefusal InvalidTypeName(string name) =>
        new RequestRefusal(
            StatusCodes.Status400BadRequest,
            ErrorCodes.InvalidTypeName,
            $"`{Shorten(name)}` cannot be the name of a type.")
        .With("typeName", name);

    public static RequestRefusal UnknownType(string name) =>
        new RequestRefusal(
            StatusCodes.Status404NotFound,
            ErrorCodes.UnknownType,
            $"The schema defines no type `{name}`.")
        .With("typeName", name);

    private static string Shorten(string text) => text.Length <= 100 ? text : string.Concat(text.AsSpan(0, 100), "…");
}
