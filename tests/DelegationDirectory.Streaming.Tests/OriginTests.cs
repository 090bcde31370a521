using System.Net;
using System.Net.WebSockets;

namespace DelegationDirectory.Streaming.Tests;

/// <summary>Which pages may open a WebSocket: a browser would let any.</summary>
public sealed class OriginTests
{
    [Theory]
    [InlineData(null, 101)]
    [InlineData("http://{host}", 101)]
    [InlineData("https://{host}", 101)]
    [InlineData("http://127.0.0.1", 403)]
    [InlineData("http://evil.example", 403)]
    [InlineData("http://evil.example:{port}", 403)]
    [InlineData("http://{host}.evil.example", 403)]
    [InlineData("null", 403)]
    [InlineData("file://", 403)]
    [InlineData("http://friend.example", 403)]
    public async Task A_page_of_the_server_or_a_program_may(string? origin, int status)
    {
        await using var server = await RadioServer.StartAsync(_ => { });

        Assert.Equal(status, (int)await StatusAsync(server.Endpoint, origin));
    }

    [Theory]
    [InlineData("http://friend.example", 101)]
    [InlineData("http://evil.example", 403)]
    public async Task A_page_whose_scripts_may_read_answers_may(string origin, int status)
    {
        await using var server = await RadioServer.StartAsync(options => options.AllowedOrigins.Add("http://friend.example"));

        Assert.Equal(status, (int)await StatusAsync(server.Endpoint, origin));
    }

    [Fact]
    public async Task What_is_no_WebSocket_is_told_so_at_the_address_of_WebSockets_alone()
    {
        await using var server = await RadioServer.StartAsync(_ => { });
        using var answer = await server.Client.GetAsync("/graphql/ws");

        Assert.Equal(HttpStatusCode.UpgradeRequired, answer.StatusCode);
        Assert.Equal("websocket", answer.Headers.Upgrade.ToString());
    }

    [Fact]
    public async Task WebSockets_can_be_switched_off()
    {
        await using var server = await RadioServer.StartAsync(options => options.Streaming.EnableWebSockets = false);

        Assert.NotEqual(HttpStatusCode.SwitchingProtocols, await StatusAsync(server.Endpoint, null));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(new Uri(server.Endpoint, "/graphql/ws"), null));
    }

    private static async Task<HttpStatusCode> StatusAsync(Uri endpoint, string? origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol(RawSocket.TransportWs);
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
            socket.Options.SetRequestHeader(
                "Origin", origin.Replace("{host}", endpoint.Authority, StringComparison.Ordinal).Replace("{port}", $"{endpoint.Port}", StringComparison.Ordinal));
        try
        {
            await socket.ConnectAsync(new UriBuilder(endpoint) { Scheme = "ws" }.Uri, default);
        }
        catch (WebSocketException)
        {
            // The status tells.
        }

        return socket.HttpStatusCode;
    }
}
