using System.Net.Http.Headers;
using System.Text.Json;

namespace DelegationDirectory.Testing.Hostile;

/// <summary>A request made to cost much, or to be taken for another, and the answer that it should get.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Body">Its body.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Code">The code of the first error; null for an error without one, and for no error.</param>
public sealed record HostileRequest(string Name, byte[] Body, int Status, string? Code = null)
{
    /// <summary>The <c>Content-Encoding</c>.</summary>
    public string? Encoding { get; init; }

    /// <summary>A request for an operation, as JSON writes it.</summary>
    public static HostileRequest Of(string name, string query, int status = 400, string? code = null, object? variables = null, string? operationName = null) =>
        new(name, JsonSerializer.SerializeToUtf8Bytes(new { query, variables, operationName }), status, code);

    /// <summary>A request of which every byte is meant.</summary>
    public static HostileRequest Of(string name, ReadOnlySpan<byte> body, int status = 400, string? code = null) => new(name, body.ToArray(), status, code);

    public async Task<HttpResponseMessage> SendAsync(HttpClient client, CancellationToken cancellation = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (Encoding is not null)
            request.Content.Headers.ContentEncoding.Add(Encoding);

        // Under this media type the status tells whether the request was refused.
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        return await client.SendAsync(request, cancellation);
    }
}
