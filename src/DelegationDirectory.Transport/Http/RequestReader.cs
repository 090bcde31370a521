using System.Net.Mime;
using DelegationDirectory.Transport.Batching;
using DelegationDirectory.Transport.Errors;
using GraphQL;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace DelegationDirectory.Transport.Http;

/// <summary>Turns an HTTP request into GraphQL requests, or refuses it.</summary>
internal sealed class RequestReader(IOptions<GraphQLTransportOptions> options)
{
    /// <summary>Parameters of a route that name a persisted operation.</summary>
    public const string RouteId = "id", RouteOperationName = "operationName";

    private readonly GraphQLTransportOptions _options = options.Value;
    private readonly HttpRules _rules = HttpRules.Of(options.Value.Profile);

    /// <summary>Whether the address names the operation.</summary>
    public static bool IsNamed(HttpRequest request) => RouteValue(request, RouteId) is not null;

    public async Task<ReceivedRequest> ReadAsync(HttpRequest request)
    {
        if (HttpMethods.IsPost(request.Method))
            return await ReadPostAsync(request);
        if (_options.EnableGetRequests && IsReading(request.Method) && _rules.Methods.Contains(request.Method))
            return ReadGet(request);
        throw Refusals.MethodNotAllowed(request.Method, AllowedMethods.Of(_rules, _options));
    }

    public static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private async Task<ReceivedRequest> ReadPostAsync(HttpRequest request)
    {
        RequireJson(request);
        using var body = await RequestBody.ReadAsync(request, _options.MaxRequestBytes);
        return Receive(RequestJson.Parse(body.Bytes, isNamed: IsNamed(request), _options), request);
    }

    /// <summary>
    /// JSON only: a form or plain text could be posted by any web page without the browser asking first.
    /// JSON on the wire is always UTF-8 (RFC 8259, 8.1), so a charset is passed over unless text in it cannot be UTF-8 as well.
    /// </summary>
    private static void RequireJson(HttpRequest request)
    {
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var given) ? given : null;
        if (Is(type, MediaTypeNames.Multipart.FormData) && !Preflight.WasNeeded(request))
            throw Refusals.PreflightNeeded();
        if (!Is(type, MediaTypeNames.Application.Json))
            throw Refusals.UnsupportedContentType(request.ContentType);
        if (HeaderUtilities.RemoveQuotes(type!.Charset) is { Length: > 0 } charset && IsOfWideUnits(charset))
            throw Refusals.UnsupportedCharset(charset.ToString());
    }

    private static bool IsOfWideUnits(StringSegment charset) =>
        charset.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) || charset.StartsWith("utf-32", StringComparison.OrdinalIgnoreCase);

    private static bool Is(MediaTypeHeaderValue? type, string mediaType) =>
        type?.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase) is true;

    private ReceivedRequest ReadGet(HttpRequest request)
    {
        if (_options.EnforceGetRequestsPreflightHeader && !Preflight.WasNeeded(request))
            throw Refusals.PreflightNeeded();
        var parameters = request.Query;
        var operation = new OperationRequest(
            Single(parameters, "query"),
            Single(parameters, "id") ?? Single(parameters, "documentId"),
            Single(parameters, "operationName"),
            VariableSet.None,
            Single(parameters, "extensions") is { Length: > 0 } extensions ? RequestJson.ParseMap(extensions, "extensions", _options) : Inputs.Empty);
        if (operation is { Query: null, DocumentId: null, Extensions.Count: 0 } && !IsNamed(request))
            throw Refusals.NoDocument().NotServed();
        return Receive(
            [Single(parameters, "variables") is { Length: > 0 } variables
                ? RequestJson.ParseVariables(variables, operation, _options)
                : new RequestParameters(operation, null)],
            request);
    }

    /// <summary>A route that names the operation has the last word.</summary>
    private ReceivedRequest Receive(IReadOnlyList<RequestParameters> requests, HttpRequest request)
    {
        if (RouteValue(request, RouteId) is { } id)
        {
            var name = RouteValue(request, RouteOperationName);
            requests =
            [
                .. requests.Select(one => one with
                {
                    Operation = one.Operation with { Query = null, DocumentId = id, OperationName = name ?? one.Operation.OperationName },
                }),
            ];
        }

        return RequestBatch.Of(requests, Single(request.Query, "batchOperations"), _options);
    }

    private static string? RouteValue(HttpRequest request, string name) => request.RouteValues.GetValueOrDefault(name) as string;

    private static string? Single(IQueryCollection parameters, string name)
    {
        if (!parameters.TryGetValue(name, out StringValues values) || values.Count == 0)
            return null;
        return values.Count == 1 ? values[0] : throw Refusals.RepeatedParameter(name);
    }
}
