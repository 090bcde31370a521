using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using DelegationDirectory.Testing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace DelegationDirectory.Streaming.Tests;

/// <summary>The rules of the WebSocket subprotocols: what is answered, and with which code what breaks them ends.</summary>
public sealed class SocketRuleTests(RadioServer server) : IClassFixture<RadioServer>
{
    private const string Hello = """{"id":"a","type":"subscribe","payload":{"query":"{ hello }"}}""";
    private const string Signal = """{"id":"a","type":"subscribe","payload":{"query":"subscription { signal }"}}""";

    [Theory]
    [InlineData("/graphql", RawSocket.TransportWs)]
    [InlineData("/graphql", RawSocket.Legacy)]
    [InlineData("/graphql/", RawSocket.TransportWs)]
    [InlineData("/graphql/ws", RawSocket.TransportWs)]
    [InlineData("/graphql/ws", RawSocket.Legacy)]
    public async Task Both_subprotocols_are_spoken_at_both_addresses(string path, string protocol)
    {
        using var socket = await RawSocket.BeginAsync(new Uri(server.Endpoint, path), protocol);

        Assert.Equal(protocol, socket.Protocol);
        Assert.Equal(1000, await socket.CloseAsync());
    }

    [Fact]
    public async Task Over_HTTP_2_it_is_the_same()
    {
        await using var modern = await GraphQLTestServer.StartAsync(services =>
        {
            server.Radio.AddTo(services);
            services.Configure<KestrelServerOptions>(kestrel => kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = HttpProtocols.Http2));
        });
        using var socket = await RawSocket.OpenAsync(new Uri(modern.Client.BaseAddress!, "/graphql"), version: HttpVersion.Version20);
        await socket.SendAsync(RawSocket.Init);

        Assert.Equal(RawSocket.Ack, await socket.ReceiveAsync());
        Assert.Equal(1000, await socket.CloseAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("soap")]
    public async Task Without_a_subprotocol_that_is_spoken_here_1002(string? protocol)
    {
        using var socket = await RawConnection.UpgradeAsync(server.Endpoint, protocol);
        var (code, reason) = await socket.ReceiveCloseAsync();

        Assert.Equal(1002, code);
        Assert.Contains(RawSocket.TransportWs, reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_is_answered_by_one_next_and_complete()
    {
        using var socket = await RawSocket.BeginAsync(server.Endpoint);
        await socket.SendAsync(Hello);

        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"hello":"Hello, 世界"}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"a","type":"complete"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task The_older_subprotocol_says_the_same_in_its_own_words()
    {
        using var socket = await RawSocket.BeginAsync(server.Endpoint, RawSocket.Legacy);
        await socket.SendAsync("""{"id":"a","type":"start","payload":{"query":"{ hello }"}}""");

        Assert.Equal("""{"id":"a","type":"data","payload":{"data":{"hello":"Hello, 世界"}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"a","type":"complete"}""", await socket.ReceiveAsync());

        await socket.SendAsync("""{"id":"b","type":"start","payload":{"query":"{ nope }"}}""");
        Assert.IsType<JsonObject>(JsonNode.Parse(await socket.ReceiveAsync())!["payload"]);

        await socket.SendAsync("""{"type":"connection_terminate"}""");
        Assert.Equal(1000, (await socket.ReceiveCloseAsync()).Code);
    }

    [Fact]
    public async Task Errors_before_an_operation_runs_come_as_a_list_and_nothing_after_them()
    {
        using var socket = await RawSocket.BeginAsync(server.Endpoint);
        await socket.SendAsync("""{"id":"a","type":"subscribe","payload":{"query":"{ nope }"}}""");
        var error = JsonNode.Parse(await socket.ReceiveAsync())!;
        await socket.SendAsync("""{"type":"ping"}""");

        Assert.Equal("error", (string?)error["type"]);
        Assert.Equal("nope", (string?)error["payload"]![0]!["extensions"]!["field"]);
        Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_ping_is_answered_before_and_after_the_connection_is_acknowledged()
    {
        using var socket = await RawSocket.OpenAsync(server.Endpoint);
        await socket.SendAsync("""{"type":"ping","payload":{"any":1}}""");
        Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());
        await socket.SendAsync("""{"type":"pong"}""");
        await socket.SendAsync(RawSocket.Init);
        Assert.Equal(RawSocket.Ack, await socket.ReceiveAsync());
        await socket.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("[]")]
    [InlineData("""{"type":"ping"}}""")]
    [InlineData("""{"type":1}""")]
    [InlineData("""{"id":"a"}""")]
    [InlineData("""{"type":"next","id":"a","payload":{}}""")]
    [InlineData("""{"type":"start","id":"a","payload":{"query":"{ hello }"}}""")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{ hello }"}}""")]
    [InlineData("""{"type":"subscribe","id":"","payload":{"query":"{ hello }"}}""")]
    [InlineData("""{"type":"subscribe","id":1,"payload":{"query":"{ hello }"}}""")]
    [InlineData("""{"type":"subscribe","id":"a"}""")]
    [InlineData("""{"type":"subscribe","id":"a","payload":"{ hello }"}""")]
    [InlineData("""{"type":"subscribe","id":"a","payload":{}}""")]
    [InlineData("""{"type":"subscribe","id":"a","payload":{"query":5}}""")]
    [InlineData("""{"type":"subscribe","id":"a","payload":{"query":"{ hello }","variables":[1]}}""")]
    [InlineData("""{"type":"complete"}""")]
    [InlineData("""{"type":"ping","type":"pong"}""")]
    [InlineData("""{"type":"ping","payload":[]}""")]
    [InlineData("""{"type":"connection_init","payload":7}""")]
    public async Task A_message_that_is_none_4400(string message)
    {
        using var socket = await RawSocket.BeginAsync(server.Endpoint);
        await socket.SendAsync(message);
        var (code, reason) = await socket.ReceiveCloseAsync();

        Assert.Equal(4400, code);
        Assert.False(string.IsNullOrEmpty(reason));
    }

    [Fact]
    public async Task A_binary_message_4400()
    {
        using var socket = await RawSocket.BeginAsync(server.Endpoint);
        await socket.SendAsync(Encoding.UTF8.GetBytes(Hello), WebSocketMessageType.Binary);

        Assert.Equal(4400, (await socket.ReceiveCloseAsync()).Code);
    }

    [Fact]
    public async Task A_reason_longer_than_a_close_has_room_for_is_cut()
    {
        using var socket = await RawSocket.BeginAsync(server.Endpoint);
        await socket.SendAsync($$"""{"type":"{{new string('ü', 500)}}"}""");
        var (code, reason) = await socket.ReceiveCloseAsync();

        Assert.Equal(4400, code);
        Assert.InRange(Encoding.UTF8.GetByteCount(reason!), 100, 123);
        Assert.EndsWith("ü…", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operation_before_the_acknowledgement_4401()
    {
        using var socket = await RawSocket.OpenAsync(server.Endpoint);
        await socket.SendAsync(Hello);
        var (code, reason) = await socket.ReceiveCloseAsync();

        Assert.Equal(4401, code);
        Assert.StartsWith("Unauthorized", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("""{"type":"ping"}""")]
    public async Task No_initialisation_in_time_4408(string? meanwhile)
    {
        await using var hasty = await RadioServer.StartAsync(options => options.Streaming.ConnectionInitTimeout = TimeSpan.FromMilliseconds(300));
        using var socket = await RawSocket.OpenAsync(hasty.Endpoint);
        if (meanwhile is not null)
            await socket.SendAsync(meanwhile);

        Assert.Equal((4408, "Connection initialisation timeout"), await socket.ReceiveCloseAsync());
    }

    [Fact]
    public async Task After_the_initialisation_its_time_no_longer_counts()
    {
        await using var hasty = await RadioServer.StartAsync(options => options.Streaming.ConnectionInitTimeout = TimeSpan.FromSeconds(3));
        using var socket = await RawSocket.BeginAsync(hasty.Endpoint);
        await Task.Delay(4000);
        await socket.SendAsync("""{"type":"ping"}""");

        Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task The_name_of_an_operation_under_way_4409()
    {
        using var socket = await RawSocket.BeginAsync(server.Endpoint);
        await socket.SendAsync(Signal);
        await socket.SendAsync(Hello);

        Assert.Equal((4409, "Subscriber for a already exists"), await socket.ReceiveCloseAsync());
    }

    [Fact]
    public async Task The_name_of_an_operation_that_is_complete_may_be_used_again()
    {
        using var socket = await RawSocket.BeginAsync(server.Endpoint);
        for (var time = 0; time < 100; time++)
        {
            await socket.SendAsync(Hello);
            Assert.Contains("next", await socket.ReceiveAsync(), StringComparison.Ordinal);
            Assert.Contains("complete", await socket.ReceiveAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_second_initialisation_4429()
    {
        using var socket = await RawSocket.BeginAsync(server.Endpoint);
        await socket.SendAsync(RawSocket.Init);

        Assert.Equal((4429, "Too many initialisation requests"), await socket.ReceiveCloseAsync());
    }

    [Fact]
    public async Task Complete_stops_the_source_and_frees_the_name()
    {
        await using var own = await RadioServer.StartAsync(_ => { });
        using var socket = await RawSocket.BeginAsync(own.Endpoint);
        await socket.SendAsync(Signal);
        await own.Radio.WaitForListenersAsync(1);
        own.Radio.Send("one");
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"signal":"one"}}}""", await socket.ReceiveAsync());

        await socket.SendAsync("""{"id":"a","type":"complete"}""");
        await own.Radio.WaitForListenersAsync(0);
        await socket.SendAsync("""{"id":"a","type":"complete"}""");
        await socket.SendAsync(Hello);

        Assert.Contains("\"hello\"", await socket.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_is_completed_while_it_runs_is_stopped_and_sends_nothing()
    {
        await using var own = await RadioServer.StartAsync(_ => { });
        using var socket = await RawSocket.BeginAsync(own.Endpoint);
        await socket.SendAsync("""{"id":"a","type":"subscribe","payload":{"query":"{ slow }"}}""");
        await Until.TrueAsync(() => own.Radio.Asked == 1, () => "The query does not run.");
        await socket.SendAsync("""{"id":"a","type":"complete"}""");
        await Until.TrueAsync(() => own.Radio.Stopped == 1, () => "The query still runs.");
        await socket.SendAsync("""{"type":"ping"}""");

        Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());
        Assert.Empty(own.Log.Lines);
    }

    [Theory]
    [InlineData("subscription { signal }")]
    [InlineData("{ slow }")]
    public async Task A_client_that_goes_leaves_nothing_running_and_no_error_behind(string query)
    {
        await using var own = await RadioServer.StartAsync(_ => { });
        using (var polite = await RawSocket.BeginAsync(own.Endpoint))
        using (var rude = await RawSocket.BeginAsync(own.Endpoint))
        {
            foreach (var socket in new[] { polite, rude })
                await socket.SendAsync($$$"""{"id":"a","type":"subscribe","payload":{"query":"{{{query}}}"}}""");
            await Until.TrueAsync(() => own.Radio.Listeners + own.Radio.Asked == 2, () => "The operations do not run.");
            Assert.Equal(1000, await polite.CloseAsync());
        }

        await Until.TrueAsync(() => own.Radio.Listeners == 0 && own.Radio.Stopped == own.Radio.Asked, () => "Something still runs.");
        Assert.Empty(own.Log.Lines);
    }
}
