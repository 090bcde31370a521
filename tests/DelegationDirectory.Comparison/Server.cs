using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace DelegationDirectory.Comparison;

/// <summary>A server that is compared.</summary>
internal sealed class Server(Uri address) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = address };

    public Task<string> ReadSchemaAsync() => _client.GetStringAsync("/graphql?sdl");

    public async Task<Answer> SendAsync(Request asked)
    {
        using var request = new HttpRequestMessage(new HttpMethod(asked.Method), "/graphql" + asked.Query);
        if (asked.Accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", asked.Accept);
        if (asked.Body is not null)
            request.Content = new StringContent(asked.Body, Encoding.UTF8, new MediaTypeHeaderValue(asked.ContentType));
        using var response = await _client.SendAsync(request);
        return new Answer((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
    }

    public void Dispose() => _client.Dispose();
}

/// <summary>What is asked.</summary>
internal sealed record Request(string? Body, string? Accept = "application/graphql-response+json", string Method = "POST", string Query = "", string ContentType = "application/json");

/// <summary>What is answered.</summary>
internal sealed record Answer(int Status, string? MediaType, string Text)
{
    public JsonObject? Json { get; } = Text.StartsWith('{') ? JsonNode.Parse(Text)!.AsObject() : null;

    public JsonNode? Error => Json?["errors"]?[0];

    /// <summary>The code of the first error.</summary>
    public string? Code => (string?)Error?["extensions"]?["code"];

    /// <summary>The answer in a few words: status and form, and the data or else the first error's code; its sentence is for people.</summary>
    public string Gist => string.Join(' ', new[] { $"{Status}", MediaType, Error is null ? Json?["data"]?.ToJsonString() : Code ?? "an error without a code" }.OfType<string>());
}
