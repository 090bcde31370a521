using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace DelegationDirectory.Benchmarks.Http;

/// <summary>A request to a host: with a body a POST, without one a GET.</summary>
/// <param name="Path">Its path and query.</param>
/// <param name="Body">Its body, JSON.</param>
/// <param name="HeldTag">The entity tag of the answer that the client holds already.</param>
internal sealed record Request(string Path, byte[]? Body = null, string? HeldTag = null)
{
    public static Request GraphQL(object body) => new("/graphql", JsonSerializer.SerializeToUtf8Bytes(body));

    /// <summary>The request as it goes over the wire.</summary>
    public byte[] ToBytes(Uri address)
    {
        var method = Body is null ? "GET" : "POST";
        var content = Body is null ? "" : $"Content-Type: application/json\r\nContent-Length: {Body.Length}\r\n";
        var condition = HeldTag is null ? "" : $"If-None-Match: {HeldTag}\r\n";
        var head = $"{method} {Path} HTTP/1.1\r\nHost: {address.Authority}\r\n{condition}{content}\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. Body ?? []];
    }

    public async Task<HttpResponseMessage> SendAsync(HttpClient client, CancellationToken cancellation)
    {
        using var message = new HttpRequestMessage(Body is null ? HttpMethod.Get : HttpMethod.Post, Path);
        if (Body is not null)
            message.Content = new ByteArrayContent(Body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        if (HeldTag is not null)
            message.Headers.IfNoneMatch.ParseAdd(HeldTag);
        return await client.SendAsync(message, cancellation);
    }

    /// <summary>The whole answer; one that is refused, or has errors, fails.</summary>
    public async Task<JsonElement> AskAsync(HttpClient client, CancellationToken cancellation)
    {
        using var response = await SendAsync(client, cancellation);
        var text = await response.Content.ReadAsStringAsync(cancellation);
        if (!response.IsSuccessStatusCode)
            throw new InvalidDataException($"{Path} was answered with {(int)response.StatusCode}: {text}");
        var answer = JsonElement.Parse(text);
        return answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("errors", out var errors)
            ? throw new InvalidDataException($"{Path} was answered with errors: {errors}")
            : answer;
    }
}
