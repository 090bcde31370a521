using System.Net.Mime;
using DelegationDirectory.Transport.Errors;
using GraphQL;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace DelegationDirectory.Transport.Http;

/// <summary>Turns an HTTP request into a GraphQL request, or refuses it.</summary>
internal static class RequestReader
{
    public static async Task<GraphQLHttpRequest> ReadAsync(HttpRequest request, GraphQLTransportOptions options, HttpRules rules)
    {
        if (HttpMethods.IsPost(request.Method))
            return await ReadPostAsync(request, options.MaxRequestBytes);
        if (options.EnableGetRequests && rules.Methods.Contains(request.Method) && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
            return ReadGet(request.Query);
        throw Refusals.MethodNotAllowed(request.Method, AllowedMethods.Of(rules, options));
    }

    private static async Task<GraphQLHttpRequest> ReadPostAsync(HttpRequest request, int maxBytes)
    {
        RequireJson(request);
        using var body = await RequestBody.ReadAsync(request, maxBytes);
        return RequestJson.ParseRequest(body.Bytes);
    }

    /// <summary>
    /// JSON only: a form or plain text could be posted by any web page without the browser asking first.
    /// A charset is not looked at, because JSON on the wire is always UTF-8 (RFC 8259, 8.1).
    /// </summary>
    private static void RequireJson(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase))
            throw Refusals.UnsupportedContentType(request.ContentType);
        if (request.Headers.ContentEncoding is { Count: > 0 } encoding && encoding != "identity")
            throw Refusals.UnsupportedContentEncoding(encoding.ToString());
    }

    private static GraphQLHttpRequest ReadGet(IQueryCollection parameters)
    {
        var query = Single(parameters, "query");
        if (string.IsNullOrEmpty(query))
            throw Refusals.NoDocument().NotServed();
        return new GraphQLHttpRequest(
            query,
            Single(parameters, "operationName"),
            ReadMap(parameters, "variables"),
            ReadMap(parameters, "extensions"));
    }

    private static Inputs ReadMap(IQueryCollection parameters, string name) =>
        Single(parameters, name) is { Length: > 0 } text ? RequestJson.ParseMap(text, name) : Inputs.Empty;

    private static string? Single(IQueryCollection parameters, string name)
    {
        if (!parameters.TryGetValue(name, out StringValues values) || values.Count == 0)
            return null;
        return values.Count == 1 ? values[0] : throw Refusals.RepeatedParameter(name);
    }
}
