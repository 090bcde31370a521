using DelegationDirectory.Transport.Errors;
using GraphQL;
using Microsoft.AspNetCore.Http;

namespace DelegationDirectory.Transport.Http;

/// <summary>
/// What an <see cref="HttpProfile"/> decides. Every error knows the status that the draft of 2026 gives it; a profile says where it
/// departs from that.
/// </summary>
internal sealed record HttpRules
{
    /// <summary>The status of data beside errors: the draft's own, and known to no other standard.</summary>
    public const int PartialSuccess = 294;

    private const string Json = MediaTypes.Json + "; charset=utf-8";
    private const string Csv = MediaTypes.Csv + "; charset=utf-8; header=present";
    private const string GraphQLResponse = MediaTypes.GraphQLResponse + "; charset=utf-8";

    private static readonly HttpRules Draft2026 = new();

    private static readonly HttpRules Default = new()
    {
        Unstated = ResponseFormat.Json,
        Replaced = new() { [PartialSuccess] = 200, [422] = 400 },
        DocumentErrorsAreOkInJson = true,
    };

    private static readonly HttpRules HotChocolate15 = new()
    {
        ReadsQualities = false,
        Methods = [HttpMethods.Get, HttpMethods.Post],
        Replaced = new() { [PartialSuccess] = 200, [422] = 400, [413] = 400 },
        DocumentErrorsAreOkInJson = true,
        RefusalsAreOkInJson = true,
        HidesWhatIsNotServed = true,
    };

    private HttpRules()
    {
    }

    /// <summary>The form of an answer to a client that states no preference.</summary>
    public ResponseFormat Unstated { get; private init; } = ResponseFormat.GraphQLResponse;

    /// <summary>Whether a media type's <c>q</c> counts.</summary>
    public bool ReadsQualities { get; private init; } = true;

    /// <summary>The methods that are served, as far as options allow.</summary>
    public IReadOnlyList<string> Methods { get; private init; } =
        [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Options];

    /// <summary>Whether another method or content type is answered as if there were nothing at the address.</summary>
    public bool HidesWhatIsNotServed { get; private init; }

    /// <summary>Whether errors in a document come with 200 in the older form, whose status only tells that GraphQL was spoken.</summary>
    private bool DocumentErrorsAreOkInJson { get; init; }

    /// <summary>Whether the same goes for requests that were refused before there was a document, and for failures.</summary>
    private bool RefusalsAreOkInJson { get; init; }

    /// <summary>Statuses that stand for others.</summary>
    private Dictionary<int, int> Replaced { get; init; } = [];

    public static HttpRules Of(HttpProfile profile) => profile switch
    {
        HttpProfile.HotChocolate15 => HotChocolate15,
        HttpProfile.Draft2026 => Draft2026,
        _ => Default,
    };

    /// <summary>The status of a result in a form.</summary>
    public int StatusOf(ExecutionResult result, ResponseFormat format)
    {
        // An event stream that is refused by its status tells a browser's reader of events nothing.
        if (format == ResponseFormat.EventStream || (format != ResponseFormat.GraphQLResponse && IsOkInJson(result)))
            return StatusCodes.Status200OK;
        var status = StatusOf(result);
        return Replaced.GetValueOrDefault(status, status);
    }

    /// <summary>
    /// The content type of an answer. Where the older form shares the statuses of the newer, it is kept for what succeeds: a failure may
    /// come from anything on the way, and only the newer type says that it is GraphQL's.
    /// </summary>
    public string ContentTypeOf(ResponseFormat format, int status) => format switch
    {
        ResponseFormat.Csv => Csv,
        ResponseFormat.Json when DocumentErrorsAreOkInJson || status < 300 => Json,
        _ => GraphQLResponse,
    };

    private bool IsOkInJson(ExecutionResult result) => result switch
    {
        { Executed: true } => true,
        { Errors: { } errors } when errors.Any(error => error is RequestRefusal or MaskedFailure) => RefusalsAreOkInJson,
        _ => DocumentErrorsAreOkInJson,
    };

    private static int StatusOf(ExecutionResult result) => result switch
    {
        { Errors: not { Count: > 0 } } => StatusCodes.Status200OK,
        { Executed: true } => PartialSuccess,
        { Errors: { } errors } when errors.OfType<RequestRefusal>().FirstOrDefault() is { } refusal => refusal.Status,
        { Errors: { } errors } when errors.OfType<MaskedFailure>().Any() => StatusCodes.Status500InternalServerError,
        { Errors: { } errors } when errors.OfType<DocumentFault>().FirstOrDefault() is { } fault => fault.Status,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
