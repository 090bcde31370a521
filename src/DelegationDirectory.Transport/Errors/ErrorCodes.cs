using System.Reflection;

namespace DelegationDirectory.Transport.Errors;

/// <summary>Every code that an answer can hold. They are those that clients of a HotChocolate server know.</summary>
internal static class ErrorCodes
{
    public static readonly ErrorCode InvalidRequest = new(
        "HC0009", 400, "The request cannot be run: it has no body, repeats a parameter, or is a batch that is empty, too large or not served.");

    public static readonly ErrorCode RequestTooLarge = new(
        "HC0010", 413, "The body is larger than is read, measured after decompression. The answer tells the limit.");

    public static readonly ErrorCode Syntax = new(
        "HC0011", 400, "JSON or GraphQL that does not parse, or JSON of another shape than a request's. The answer tells the place.");

    public static readonly ErrorCode DocumentTooLarge = new(
        "HC0014", 400, "The request is too large: its document, what that selects, or a list in it. The answer tells the limit.");

    public static readonly ErrorCode NoDocument = new(
        "HC0015", 400, "The request has no document: send its text in `query`, or name a persisted operation in `id`.");

    public static readonly ErrorCode NonNull = new(
        "HC0018", 400, "A value is missing, or null, where there must be one. With status 200 one field lacks it: the error's path tells which.");

    public static readonly ErrorCode UnknownOperation = new(
        "HC0020", 400, "The server has no such persisted operation. After `PersistedQueryNotFound` send the text beside its hash once.");

    public static readonly ErrorCode NullInFilter = new(
        "HC0026", 200, "A filter or an order was given null where a value is needed. Leave the field out, or give one.");

    public static readonly ErrorCode Timeout = new(
        "HC0045", 400, "The operation ran for longer than one may, and was stopped. Ask for less at once.");

    public static readonly ErrorCode IntrospectionDisabled = new(
        "HC0046", 400, "The schema may not be asked for by introspection here.");

    public static readonly ErrorCode TooDear = new(
        "HC0047", 400, "The operation would cost more, or its answer be larger, than is allowed. The message tells what would fit.");

    public static readonly ErrorCode PageTooLarge = new(
        "HC0051", 200, "More items were asked for than a page may hold. The answer tells how many may be.");

    public static readonly ErrorCode PageSizeNeeded = new(
        "HC0052", 200, "A page needs a size here: give `first` or `last`.");

    public static readonly ErrorCode NoTypeNames = new(
        "HC0058", 400, "`?types=` names nothing. Name types, separated by commas, or leave it out.");

    public static readonly ErrorCode InvalidTypeName = new(
        "HC0059", 400, "`?types=` holds what cannot be the name of a type.");

    public static readonly ErrorCode UnknownType = new(
        "HC0060", 404, "`?types=` names a type that the schema does not define.");

    public static readonly ErrorCode NotAcceptable = new(
        "HC0063", 406, "The answer cannot be written in any form that the client accepts.");

    public static readonly ErrorCode UnreadableAccept = new(
        "HC0064", 400, "The `Accept` header is not a list of media types.");

    public static readonly ErrorCode OnlyPersisted = new(
        "HC0067", 400, "Documents are not read here: name one of the server's persisted operations.");

    public static readonly ErrorCode TooManyNodes = new(
        "HC0076", 200, "More nodes were asked for by id than may be at once.");

    public static readonly ErrorCode PreflightNeeded = new(
        "HC0077", 400, "Any web page could make a browser send this request. Send the header `GraphQL-Preflight: 1` with it.");

    public static readonly ErrorCode InvalidCursor = new(
        "HC0078", 200, "The cursor was not made by this connection under this order. Begin again from the first page.");

    public static readonly ErrorCode NegativePageSize = new(
        "HC0079", 200, "A negative number of items was asked for.");

    public static readonly ErrorCode SeveralSlices = new(
        "HC0082", 400, "A page is asked for from both ends, and only one of `first` and `last` may be given here.");

    public static readonly ErrorCode IntrospectionTooDeep = new(
        "HC0086", 400, "Introspection is nested so deep that it multiplies the schema.");

    public static readonly ErrorCode TooManyComparisons = new(
        "HC0107", 400, "Whether the fields can be answered together would take too long to find out: the document spreads its fragments too often.");

    public static readonly ErrorCode FilterTooLarge = new(
        "HC0117", 200, "A filter asks for more operations or lists than one may, or goes further from what it filters. The answer tells the limit.");

    /// <summary>All of them, in their order.</summary>
    public static IReadOnlyList<ErrorCode> All { get; } =
    [
        .. typeof(ErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<ErrorCode>()
            .OrderBy(code => code.Name, StringComparer.Ordinal),
    ];
}
