using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace DelegationDirectory.Streaming.Tests;

/// <summary>What one client, or all of them together, may take of the server.</summary>
public sealed class SocketLimitTests
{
    [Fact]
    public async Task A_message_larger_than_is_read_1009()
    {
        await using var server = await RadioServer.StartAsync(options => options.MaxRequestBytes = 1000);
        using var fitting = await RawSocket.BeginAsync(server.Endpoint);
        await fitting.SendAsync(Ping(900));
        Assert.Equal("""{"type":"pong"}""", await fitting.ReceiveAsync());

        using var tooLarge = await RawSocket.BeginAsync(server.Endpoint);
        await tooLarge.SendAsync(Ping(2000));
        Assert.Equal(1009, (await tooLarge.ReceiveCloseAsync()).Code);
    }

    [Fact]
    public async Task A_message_without_end_1009_before_it_is_held()
    {
        await using var server = await RadioServer.StartAsync(options => options.MaxRequestBytes = 1000);
        using var socket = await RawSocket.BeginAsync(server.Endpoint);
        for (var part = 0; part < 20; part++)
            await socket.SendAsync(new byte[100], WebSocketMessageType.Text, isWhole: false);

        Assert.Equal(1009, (await socket.ReceiveCloseAsync()).Code);
    }

    [Fact]
    public async Task An_operation_beyond_those_that_a_connection_may_run_is_refused_and_the_others_go_on()
    {
        await using var server = await RadioServer.StartAsync(options => options.Streaming.MaxOperationsPerConnection = 2);
        using var socket = await RawSocket.BeginAsync(server.Endpoint);
        foreach (var id in "abc")
            await socket.SendAsync($$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":"subscription { signal }"}}""");
        var refusal = JsonNode.Parse(await socket.ReceiveAsync())!;
        await server.Radio.WaitForListenersAsync(2);

        Assert.Equal("error", (string?)refusal["type"]);
        Assert.Equal("c", (string?)refusal["id"]);
        Assert.Equal(2, (int?)refusal["payload"]![0]!["extensions"]!["maxAllowedOperations"]);

        await socket.SendAsync("""{"id":"a","type":"complete"}""");
        await server.Radio.WaitForListenersAsync(1);
        await socket.SendAsync("""{"id":"c","type":"subscribe","payload":{"query":"subscription { signal }"}}""");
        await server.Radio.WaitForListenersAsync(2);
    }

    [Fact]
    public async Task An_operation_that_was_stopped_counts_until_it_has_stopped()
    {
        await using var server = await RadioServer.StartAsync(options => options.Streaming.MaxOperationsPerConnection = 1);
        using var socket = await RawSocket.BeginAsync(server.Endpoint);
        await socket.SendAsync("""{"id":"a","type":"subscribe","payload":{"query":"{ stubborn }"}}""");
        await Until.TrueAsync(() => server.Radio.Asked == 1, () => "The query does not run.");
        await socket.SendAsync("""{"id":"a","type":"complete"}""");
        await socket.SendAsync("""{"id":"a","type":"subscribe","payload":{"query":"{ hello }"}}""");
        Assert.Contains("maxAllowedOperations", await socket.ReceiveAsync(), StringComparison.Ordinal);

        server.Radio.Release();

        var answer = "";
        while (!answer.Contains("\"next\"", StringComparison.Ordinal))
        {
            await socket.SendAsync("""{"id":"a","type":"subscribe","payload":{"query":"{ hello }"}}""");
            answer = await socket.ReceiveAsync();
        }

        Assert.Contains("Hello", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_beyond_those_that_may_be_open_is_refused_with_503_and_one_that_ends_makes_room()
    {
        await using var server = await RadioServer.StartAsync(options => options.Streaming.MaxConnections = 2);
        using var first = await RawSocket.BeginAsync(server.Endpoint);
        using var stream = await server.Client.GetAsync(
            EventStreamTests.Address("subscription { signal }"), HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(server));
        using (var refused = await server.Client.GetAsync(EventStreamTests.Address("subscription { signal }"), HttpCompletionOption.ResponseHeadersRead))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.NotNull(refused.Headers.RetryAfter);
        }

        await first.CloseAsync();
        await Until.TrueAsync(() => StatusAsync(server).Result == HttpStatusCode.SwitchingProtocols, () => "There is no room.");
    }

    [Fact]
    public async Task A_half_open_connection_is_ended_because_its_pings_are_not_answered()
    {
        await using var server = await RadioServer.StartAsync(options =>
        {
            options.Streaming.KeepAliveInterval = TimeSpan.FromMilliseconds(500);
            options.Streaming.KeepAliveTimeout = TimeSpan.FromSeconds(5);
        });
        using var silent = await RawConnection.UpgradeAsync(server.Endpoint, RawSocket.TransportWs);
        using var answering = await RawSocket.BeginAsync(server.Endpoint);
        foreach (var message in Subscribing)
            await silent.SendAsync(message);
        await server.Radio.WaitForListenersAsync(1);
        var next = answering.ReceiveAsync();

        Assert.Equal(1, (await silent.ReadFrameAsync()).Opcode);
        Assert.Equal(9, (await silent.ReadFrameAsync()).Opcode);
        await silent.WaitForEndAsync();
        await server.Radio.WaitForListenersAsync(0);
        Assert.False(next.IsCompleted);
        await answering.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await next);
        Assert.Empty(server.Log.Lines);
    }

    [Fact]
    public async Task A_connection_that_never_begins_is_ended_even_if_it_does_not_answer_the_close()
    {
        await using var server = await RadioServer.StartAsync(options => options.Streaming.ConnectionInitTimeout = TimeSpan.FromMilliseconds(200));
        using var silent = await RawConnection.UpgradeAsync(server.Endpoint, RawSocket.TransportWs);

        Assert.Equal(4408, (await silent.ReceiveCloseAsync()).Code);
        await silent.WaitForEndAsync();
    }

    [Fact]
    public async Task A_client_that_takes_nothing_is_cut_off_and_the_others_lose_nothing()
    {
        await using var server = await RadioServer.StartAsync(_ => { });
        using var slow = await RawConnection.UpgradeAsync(server.Endpoint, RawSocket.TransportWs);
        foreach (var message in Subscribing)
            await slow.SendAsync(message);
        using var good = await RawSocket.BeginAsync(server.Endpoint);
        await good.SendAsync(Subscribing[1]);
        await server.Radio.WaitForListenersAsync(2);

        var text = new string('x', 100_000);
        for (var sent = 0; server.Radio.Listeners > 1; sent++)
        {
            Assert.True(sent < 2000, "200 MB were sent to a client that takes nothing, and it is still there.");
            server.Radio.Send(text);
            Assert.Equal(text, (string?)JsonNode.Parse(await good.ReceiveAsync())!["payload"]!["data"]!["signal"]);
        }

        server.Radio.Send("still here");
        Assert.Contains("still here", await good.ReceiveAsync(), StringComparison.Ordinal);
        await slow.WaitForEndAsync();
    }

    private static readonly string[] Subscribing = [RawSocket.Init, """{"id":"a","type":"subscribe","payload":{"query":"subscription { signal }"}}"""];

    private static string Ping(int length) => $$$"""{"type":"ping","payload":{"x":"{{{new string('x', length)}}}"}}""";

    private static async Task<HttpStatusCode> StatusAsync(RadioServer server)
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol(RawSocket.TransportWs);
        socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await socket.ConnectAsync(new UriBuilder(server.Endpoint) { Scheme = "ws" }.Uri, default);
        }
        catch (WebSocketException)
        {
            // The status tells.
        }

        return socket.HttpStatusCode;
    }
}
