using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Wire;

/// <summary>Failures while an operation runs.</summary>
public sealed class FailureTests(WireServer server) : IClassFixture<WireServer>
{
    [Fact]
    public async Task An_exception_is_masked_and_the_log_holds_it_under_the_trace_id_that_the_client_gets()
    {
        using var answer = await server.Client.PostQueryAsync("{ hello fails }", accept: Requests.GraphQLResponse);
        var body = await answer.Content.ReadAsStringAsync();
        var error = (await answer.JsonAsync())["errors"]![0]!;

        Assert.Equal(200, answer.Status());
        Assert.DoesNotContain("hunter2", body, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
        Assert.Equal("fails", (string?)error["path"]![0]);
        Assert.Contains("\"data\":{\"hello\":", body, StringComparison.Ordinal);
        var traceId = (string)error["extensions"]!["traceId"]!;
        Assert.Contains(server.Log.Lines, line => line.Contains(traceId, StringComparison.Ordinal) && line.Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_error_of_the_data_layer_keeps_its_code_and_entries()
    {
        using var answer = await server.Client.PostQueryAsync("{ refused { id } }", accept: Requests.GraphQLResponse);

        Assert.Equal(200, answer.Status());
        Assert.Equal(
            """{"locations":[{"line":1,"column":3}],"path":["refused"],"extensions":{"code":"HC0051","requestedItems":5000,"maxAllowedItems":1000}}""",
            await answer.ErrorAsync());
    }

    [Fact]
    public async Task A_null_where_none_may_be_says_so_by_its_code()
    {
        using var answer = await server.Client.PostQueryAsync("{ missing }");

        Assert.Equal("""{"locations":[{"line":1,"column":3}],"path":["missing"],"extensions":{"code":"HC0018"}}""", await answer.ErrorAsync());
    }

    [Fact]
    public async Task An_operation_that_takes_too_long_is_stopped()
    {
        await using var hasty = await GraphQLTestServer.StartAsync(Library.AddTo, options => options.ExecutionTimeout = TimeSpan.FromMilliseconds(100));
        using var answer = await hasty.Client.PostQueryAsync("{ slow }", accept: Requests.GraphQLResponse);

        Assert.Equal(400, answer.Status());
        Assert.Equal("HC0045", await answer.CodeAsync());
    }

    [Fact]
    public async Task A_client_that_goes_away_leaves_no_error_behind()
    {
        await using var own = await GraphQLTestServer.StartAsync(Library.AddTo);
        using var impatience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent("""{"query":"{slow}"}""", null, "application/json") };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => own.Client.SendAsync(request, impatience.Token));
        await Task.Delay(300);

        Assert.Empty(own.Log.Lines);
    }

    [Fact]
    public async Task Text_of_any_language_is_written_as_itself()
    {
        using var answer = await server.Client.PostQueryAsync("{ hello }");

        Assert.Equal("""{"data":{"hello":"Grüße, 世界"}}""", await answer.Content.ReadAsStringAsync());
    }
}
