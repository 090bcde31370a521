using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;

namespace DelegationDirectory.Streaming.Tests;

/// <summary>Server-sent events, in the form of distinct connections: who gets them, and what they hold.</summary>
public sealed class EventStreamTests(RadioServer server) : IClassFixture<RadioServer>
{
    public const string EventStream = "text/event-stream";

    public static string Address(string query) => "/graphql?query=" + Uri.EscapeDataString(query);

    [Theory]
    [InlineData("GET", "{ hello }")]
    [InlineData("POST", "{ hello }")]
    [InlineData("POST", "mutation { rename(text: \"x\") }")]
    public async Task An_operation_is_answered_by_one_next_and_complete(string method, string query)
    {
        using var answer = await SendAsync(method, query, EventStream);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/event-stream; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        var text = await answer.Content.ReadAsStringAsync();
        Assert.StartsWith("event: next\ndata: {\"data\":{", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n\nevent: complete\ndata:\n\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", EventStream)]
    [InlineData("POST", EventStream)]
    [InlineData("POST", null)]
    [InlineData("POST", "*/*")]
    [InlineData("POST", "text/*")]
    [InlineData("POST", "application/graphql-response+json, application/json, text/event-stream, multipart/mixed")]
    public async Task A_subscription_comes_as_events_to_whoever_takes_them(string method, string? accept)
    {
        using var answer = await SendAsync(method, "subscription { countdown(from: 2) }", accept);

        Assert.Equal("text/event-stream; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal("no", Assert.Single(answer.Headers.GetValues("X-Accel-Buffering")));
        Assert.Equal(
            ["""next {"data":{"countdown":2}}""", """next {"data":{"countdown":1}}""", "complete "], await EventsAsync(answer).ToListAsync());
    }

    [Theory]
    [InlineData("application/json, text/event-stream")]
    [InlineData("text/event-stream, application/graphql-response+json; q=0.1")]
    public async Task A_single_answer_does_not_come_as_events_to_whoever_takes_a_single_one(string accept)
    {
        using var answer = await SendAsync("POST", "{ hello }", accept);

        Assert.NotEqual(EventStream, answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json, text/event-stream; q=0")]
    public async Task A_subscription_for_a_client_that_takes_no_events_406(string accept)
    {
        using var answer = await SendAsync("POST", "subscription { signal }", accept);

        Assert.Equal(HttpStatusCode.NotAcceptable, answer.StatusCode);
        Assert.Equal("HC0063", (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["errors"]![0]!["extensions"]!["code"]);
        Assert.Equal(0, server.Radio.Listeners);
    }

    [Theory]
    [InlineData("{ nope ")]
    [InlineData("{ nope }")]
    [InlineData("subscription { countdown }")]
    [InlineData("subscription { signal countdown(from: 1) }")]
    public async Task An_error_in_the_document_is_an_event(string query)
    {
        using var answer = await SendAsync("POST", query, EventStream);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var events = await EventsAsync(answer).ToListAsync();
        Assert.StartsWith("next {\"errors\":[", events[0], StringComparison.Ordinal);
        Assert.Equal("complete ", events[1]);
    }

    [Fact]
    public async Task A_request_that_is_none_is_refused_by_its_status()
    {
        using var noJson = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent("{", null, "application/json") };
        noJson.Headers.Accept.Add(new(EventStream));
        using var badRequest = await server.Client.SendAsync(noJson);
        using var mutation = await SendAsync("GET", "mutation { rename(text: \"x\") }", EventStream);

        Assert.Equal(HttpStatusCode.BadRequest, badRequest.StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, mutation.StatusCode);
        Assert.NotNull(JsonNode.Parse(await mutation.Content.ReadAsStringAsync())!["errors"]);
    }

    [Fact]
    public async Task HEAD_gives_the_headers_and_listens_to_nothing()
    {
        using var answer = await SendAsync("HEAD", "subscription { signal }", EventStream);

        Assert.Equal(EventStream, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(0, server.Radio.Listeners);
    }

    [Fact]
    public async Task The_headers_come_before_the_first_event_and_signs_of_life_between_events()
    {
        await using var own = await RadioServer.StartAsync(options => options.Streaming.KeepAliveInterval = TimeSpan.FromMilliseconds(100));
        using var answer = await own.Client.GetAsync(Address("subscription { signal }"), HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        for (var sign = 0; sign < 3; sign++)
        {
            Assert.Equal(":", await lines.ReadLineAsync());
            Assert.Equal("", await lines.ReadLineAsync());
        }

        own.Radio.Send("one");
        string? line;
        while ((line = await lines.ReadLineAsync()) is ":" or "")
        {
        }

        Assert.Equal("event: next", line);
        Assert.Equal("""data: {"data":{"signal":"one"}}""", await lines.ReadLineAsync());
    }

    [Fact]
    public async Task A_client_that_goes_stops_the_source_and_leaves_no_error_behind()
    {
        await using var own = await RadioServer.StartAsync(_ => { });
        using (await own.Client.GetAsync(Address("subscription { signal }"), HttpCompletionOption.ResponseHeadersRead))
            await own.Radio.WaitForListenersAsync(1);

        await own.Radio.WaitForListenersAsync(0);
        Assert.Empty(own.Log.Lines);
    }

    [Fact]
    public async Task A_client_that_takes_nothing_is_cut_off_and_the_others_lose_nothing()
    {
        await using var own = await RadioServer.StartAsync(_ => { });
        using var slow = await RawConnection.RequestAsync(own.Endpoint, $"""
            GET {Address("subscription{signal}")} HTTP/1.1
            Host: {own.Endpoint.Authority}
            Accept: text/event-stream


            """);
        await own.Radio.WaitForListenersAsync(1);
        using var answer = await own.Client.GetAsync(Address("subscription { signal }"), HttpCompletionOption.ResponseHeadersRead);
        await own.Radio.WaitForListenersAsync(2);
        await using var good = EventsAsync(answer).GetAsyncEnumerator();

        var text = new string('x', 100_000);
        for (var sent = 0; own.Radio.Listeners > 1; sent++)
        {
            Assert.True(sent < 2000, "200 MB were sent to a client that takes nothing, and it is still there.");
            own.Radio.Send(text);
            Assert.True(await good.MoveNextAsync());
            Assert.Equal($$$"""next {"data":{"signal":"{{{text}}}"}}""", good.Current);
        }

        await slow.WaitForEndAsync();
    }

    private static IAsyncEnumerable<string> EventsAsync(HttpResponseMessage answer) => SseParser
        .Create(answer.Content.ReadAsStream())
        .EnumerateAsync()
        .Select(item => $"{item.EventType} {item.Data}");

    private async Task<HttpResponseMessage> SendAsync(string method, string query, string? accept)
    {
        using var request = method == "POST"
            ? new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) }
            : new HttpRequestMessage(new HttpMethod(method), Address(query));
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
