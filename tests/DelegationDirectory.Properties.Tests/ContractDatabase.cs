using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using DelegationDirectory.ContractHost.Hosting;
using DelegationDirectory.ContractHost.Storage;
using DelegationDirectory.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DelegationDirectory.Properties.Tests;

/// <summary>A running contract host over one database.</summary>
public sealed class ContractDatabase : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly HttpClient _client;

    private ContractDatabase(string name, WebApplication server)
    {
        Name = name;
        _server = server;
        _client = new HttpClient { BaseAddress = new Uri(server.Urls.Single()) };
    }

    /// <summary>One of <see cref="TestDatabases.Names"/>.</summary>
    public string Name { get; }

    public static async Task<ContractDatabase> StartAsync(string name, string data) =>
        new(name, await ContractServer.StartAsync(new ContractOptions(name, TestDatabases.New(name), data, "http://127.0.0.1:0")));

    public ContractContext Open() => _server.Services.GetRequiredService<IDbContextFactory<ContractContext>>().CreateDbContext();

    /// <summary>The answer's data; an answer with errors fails the test that asked.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null)
    {
        var answer = await SendAsync(query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{Name}: {query}\n{JsonSerializer.Serialize(variables)}\n{errors}");
        return answer.GetProperty("data");
    }

    /// <summary>The answer that tells what an operation would cost.</summary>
    public Task<JsonElement> PriceAsync(string query, object? variables) =>
        PostAsync(JsonSerializer.Serialize(new { query, variables }), ("GraphQL-Cost", "validate"));

    public Task<JsonElement> SendAsync(string query, object? variables = null) => PostAsync(JsonSerializer.Serialize(new { query, variables }));

    /// <summary>Sends a request body as it is.</summary>
    public async Task<JsonElement> PostAsync(string body, params IEnumerable<(string Name, string Value)> headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        using var response = await _client.SendAsync(request);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }
}
