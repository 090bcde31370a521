using System.Text.Json.Nodes;

namespace DelegationDirectory.Streaming.Tests;

/// <summary>The clients that people use, unchanged: what they are given for each thing that can happen.</summary>
public sealed class ClientTests(RadioServer server) : IClassFixture<RadioServer>
{
    public const string TransportWs = "graphql-ws";
    public const string Sse = "graphql-sse";
    public const string LegacyWs = "subscriptions-transport-ws";

    public static TheoryData<string> All => [TransportWs, Sse, LegacyWs];

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_query_is_answered_and_complete(string package)
    {
        await using var client = NodeClient.Start(package, server.Endpoint);
        await client.SubscribeAsync("a", "query($n: String) { hello(name: $n) }", new { n = "Grüße" });

        await IsNextAsync(client, """{"data":{"hello":"Hello, Grüße"}}""");
        await IsAsync(client, "complete");
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_mutation_is_carried_out(string package)
    {
        await using var client = NodeClient.Start(package, server.Endpoint);
        await client.SubscribeAsync("a", "mutation { rename(text: \"x\") }");

        await IsNextAsync(client, """{"data":{"rename":"x"}}""");
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Events_arrive_in_order_until_the_client_stops_and_then_their_source_stops_too(string package)
    {
        await using var own = await RadioServer.StartAsync(_ => { });
        await using var client = NodeClient.Start(package, own.Endpoint);
        await client.SubscribeAsync("a", "subscription { signal }");
        await own.Radio.WaitForListenersAsync(1);
        for (var number = 1; number <= 20; number++)
            own.Radio.Send($"signal {number}");
        for (var number = 1; number <= 20; number++)
            await IsNextAsync(client, $$$"""{"data":{"signal":"signal {{{number}}}"}}""");

        await client.StopAsync("a");

        await own.Radio.WaitForListenersAsync(0);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_end_of_the_source_completes_the_subscription(string package)
    {
        await using var client = NodeClient.Start(package, server.Endpoint);
        await client.SubscribeAsync("a", "subscription { countdown(from: 3) }");

        await IsNextAsync(client, """{"data":{"countdown":3}}""");
        await IsNextAsync(client, """{"data":{"countdown":2}}""");
        await IsNextAsync(client, """{"data":{"countdown":1}}""");
        await IsAsync(client, "complete");
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task An_error_while_an_operation_runs_comes_beside_its_data_and_is_masked(string package)
    {
        await using var client = NodeClient.Start(package, server.Endpoint);
        await client.SubscribeAsync("a", "{ hello fails }");

        var next = await IsAsync(client, "next");
        Assert.Equal("Hello, 世界", (string?)next["payload"]!["data"]!["hello"]);
        Assert.Equal("fails", (string?)next["payload"]!["errors"]![0]!["path"]![0]);
        Assert.DoesNotContain("hunter2", next.ToJsonString(), StringComparison.Ordinal);
        await IsAsync(client, "complete");
    }

    [Theory]
    [InlineData(TransportWs)]
    [InlineData(LegacyWs)]
    public async Task Over_a_WebSocket_an_error_in_the_document_ends_the_operation(string package)
    {
        await using var client = NodeClient.Start(package, server.Endpoint);
        await client.SubscribeAsync("a", "subscription { nope }");

        var error = (await IsAsync(client, "error"))["errors"]![0]!;
        Assert.Contains("nope", (string)error["message"]!, StringComparison.Ordinal);
        Assert.Equal("nope", (string?)error["extensions"]!["field"]);
    }

    [Fact]
    public async Task As_events_an_error_in_the_document_is_a_result()
    {
        await using var client = NodeClient.Start(Sse, server.Endpoint);
        await client.SubscribeAsync("a", "subscription { nope }");

        var next = await IsAsync(client, "next");
        Assert.Equal("nope", (string?)next["payload"]!["errors"]![0]!["extensions"]!["field"]);
        await IsAsync(client, "complete");
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_source_that_fails_ends_the_subscription_with_an_error_that_tells_nothing_of_it(string package)
    {
        await using var client = NodeClient.Start(package, server.Endpoint);
        await client.SubscribeAsync("a", "subscription { breaks }");

        await IsNextAsync(client, """{"data":{"breaks":1}}""");
        var error = await client.NextAsync();
        Assert.Contains("traceId", error.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_source_that_cannot_be_listened_to_is_an_error_that_tells_nothing_of_it(string package)
    {
        await using var client = NodeClient.Start(package, server.Endpoint);
        await client.SubscribeAsync("a", "subscription { silent }");

        var error = await client.NextAsync();
        Assert.Contains("traceId", error.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TransportWs)]
    [InlineData(LegacyWs)]
    public async Task Operations_share_a_connection_and_do_not_wait_for_one_another(string package)
    {
        await using var own = await RadioServer.StartAsync(options => options.Streaming.MaxConnections = 1);
        await using var client = NodeClient.Start(package, own.Endpoint);
        await client.SubscribeAsync("listening", "subscription { signal }");
        await client.SubscribeAsync("slow", "{ slow }");
        await own.Radio.WaitForListenersAsync(1);
        await client.SubscribeAsync("quick", "{ hello }");

        Assert.Equal("quick", (string?)(await IsAsync(client, "next"))["id"]);
        Assert.Equal("quick", (string?)(await IsAsync(client, "complete"))["id"]);
        own.Radio.Send("now");
        Assert.Equal("listening", (string?)(await IsAsync(client, "next"))["id"]);
    }

    private static Task<JsonObject> IsNextAsync(NodeClient client, string payload) => IsAsync(client, "next", payload);

    private static async Task<JsonObject> IsAsync(NodeClient client, string happened, string? payload = null)
    {
        var told = await client.NextAsync();
        Assert.True((string?)told["event"] == happened, told.ToJsonString());
        if (payload is not null)
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(payload), told["payload"]), told.ToJsonString());
        return told;
    }
}
