using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DelegationDirectory.ContractHost.Hosting;
using DelegationDirectory.Testing;
using Microsoft.AspNetCore.Builder;

namespace DelegationDirectory.Recordings.Tests.Host;

/// <summary>What a kept answer is measured by: a host that works it out once, and its bytes from an endpoint that does nothing else.</summary>
public sealed class KeptAnswerTests
{
    private const string ByName = """/graphql/persisted/w1?variables={"id":"g01"}""";

    [Fact]
    public async Task An_answer_asked_for_by_name_is_worked_out_once()
    {
        await using var server = await StartAsync();
        using var client = Client(server);
        using var made = await client.GetAsync(ByName);
        var statements = await StatementsAsync(client);

        Assert.Equal(await made.Content.ReadAsStringAsync(), await client.GetStringAsync(ByName));
        using var held = new HttpRequestMessage(HttpMethod.Get, ByName) { Headers = { IfNoneMatch = { made.Headers.ETag! } } };
        using var unchanged = await client.SendAsync(held);

        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.True(statements > 0);
        Assert.Equal(statements, await StatementsAsync(client));
    }

    [Fact]
    public async Task The_constant_answer_is_the_one_put_there_last()
    {
        await using var server = await StartAsync();
        using var client = Client(server);
        var bytes = await client.GetByteArrayAsync(ByName);
        using var put = await client.PutAsync("/constant", new ByteArrayContent(bytes));
        using var constant = await client.GetAsync("/constant");

        Assert.Equal(bytes, await constant.Content.ReadAsByteArrayAsync());
        Assert.Equal(new MediaTypeHeaderValue("application/json"), constant.Content.Headers.ContentType);
        Assert.Equal(bytes.Length, constant.Content.Headers.ContentLength);
    }

    private static Task<WebApplication> StartAsync() => ContractServer.StartAsync(new ContractOptions(
        "sqlite", TestDatabases.New("sqlite"), ContractOptions.SmallData, "http://127.0.0.1:0", KeepsAnswers: true));

    private static HttpClient Client(WebApplication server) => new() { BaseAddress = new Uri(server.Urls.Single()) };

    private static async Task<int> StatementsAsync(HttpClient client) =>
        (int)(await client.GetFromJsonAsync<JsonObject>("/counters"))!["sqlStatements"]!;
}
