using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Conformance.Tests;

/// <summary>A server of the shipped records: the one at <c>DIRECTORY_URL</c>, whoever made it, or one started for these tests.</summary>
public sealed class AnyServer : IAsyncLifetime
{
    private const string Json = "application/json";
    private const string GraphQLResponse = "application/graphql-response+json";

    private ServerProcess? _own;
    private HttpClient? _client;

    public async Task InitializeAsync()
    {
        var address = Environment.GetEnvironmentVariable("DIRECTORY_URL");
        if (string.IsNullOrEmpty(address))
            _own = await ServerProcess.StartAsync();
        _client = _own?.Client ?? new HttpClient { BaseAddress = new Uri(address!) };
    }

    public async Task DisposeAsync()
    {
        _client!.Dispose();
        if (_own is not null)
            await _own.DisposeAsync();
    }

    public Task<Answer> PostAsync(string query, object? variables = null) => PostBodyAsync(JsonSerializer.Serialize(new { query, variables }));

    public async Task<Answer> PostBodyAsync(string body, string accept = GraphQLResponse)
    {
        using var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(Json));
        return await SendAsync(HttpMethod.Post, "/graphql", accept, content);
    }

    public Task<Answer> GetAsync(string path, string accept = GraphQLResponse) => SendAsync(HttpMethod.Get, path, accept, null);

    /// <summary>The data of an answer without errors.</summary>
    public async Task<JsonElement> DataAsync(string query, object? variables = null)
    {
        var answer = await PostAsync(query, variables);
        Assert.True(answer.Error is null, $"{query}\n{answer.Text}");
        return answer.Json.GetProperty("data");
    }

    private async Task<Answer> SendAsync(HttpMethod method, string path, string accept, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await _client!.SendAsync(request);
        return new Answer((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
    }
}

/// <summary>What a server answered.</summary>
public sealed record Answer(int Status, string? MediaType, string Text)
{
    public JsonElement Json { get; } = Text.StartsWith('{') ? JsonDocument.Parse(Text).RootElement : default;

    /// <summary>The first error; null where there is none.</summary>
    public JsonElement? Error => Json.TryGetProperty("errors", out var errors) ? errors[0] : null;

    public string? Code => Error?.TryGetProperty("extensions", out var extensions) == true && extensions.TryGetProperty("code", out var code) ? code.GetString() : null;
}

[CollectionDefinition(nameof(AnyServer))]
public sealed class AnyServerGroup : ICollectionFixture<AnyServer>;
