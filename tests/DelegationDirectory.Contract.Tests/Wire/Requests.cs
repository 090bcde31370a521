using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DelegationDirectory.Contract.Tests.Wire;

/// <summary>Sends requests as the tests write them, and reads answers.</summary>
internal static class Requests
{
    public const string GraphQLResponse = "application/graphql-response+json";

    public static Task<HttpResponseMessage> PostBodyAsync(this HttpClient client, string body, string? accept = null, string? contentType = "application/json") =>
        client.PostBytesAsync(Encoding.UTF8.GetBytes(body), accept, contentType);

    public static Task<HttpResponseMessage> PostBytesAsync(this HttpClient client, byte[] body, string? accept = null, string? contentType = "application/json")
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        return client.SendAsync(HttpMethod.Post, "/graphql", accept, content);
    }

    public static Task<HttpResponseMessage> PostQueryAsync(this HttpClient client, string query, object? variables = null, string? accept = null, string? operationName = null) =>
        client.PostBodyAsync(JsonSerializer.Serialize(new { query, variables, operationName }), accept);

    public static async Task<HttpResponseMessage> SendAsync(this HttpClient client, HttpMethod method, string path, string? accept = null, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return await client.SendAsync(request);
    }

    public static Task<HttpResponseMessage> GetQueryAsync(this HttpClient client, string query, string? accept = null) =>
        client.SendAsync(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString(query), accept);

    public static async Task<JsonObject> JsonAsync(this HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();

    /// <summary>The first error, without the sentence, which is for people.</summary>
    public static async Task<string> ErrorAsync(this HttpResponseMessage response)
    {
        var error = (await response.JsonAsync())["errors"]![0]!.AsObject();
        error.Remove("message");
        return error.ToJsonString();
    }

    public static async Task<string?> CodeAsync(this HttpResponseMessage response) =>
        (string?)(await response.JsonAsync())["errors"]?[0]?["extensions"]?["code"];

    public static async Task<string> MessageAsync(this HttpResponseMessage response) =>
        (string)(await response.JsonAsync())["errors"]![0]!["message"]!;

    public static int Status(this HttpResponseMessage response) => (int)response.StatusCode;
}
