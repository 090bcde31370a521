using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Wire;

/// <summary>Which methods are served, and what they may do.</summary>
public sealed class MethodTests(WireServer server) : IClassFixture<WireServer>
{
    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Other_methods_are_refused_with_405_and_told_which_are_served(string method)
    {
        using var answer = await server.Client.SendAsync(new HttpMethod(method), "/graphql");

        Assert.Equal(405, answer.Status());
        Assert.Equal("GET, HEAD, POST, OPTIONS", string.Join(", ", answer.Content.Headers.Allow));
        Assert.Contains(method, await answer.MessageAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OPTIONS_tells_which_methods_are_served()
    {
        using var answer = await server.Client.SendAsync(HttpMethod.Options, "/graphql");

        Assert.Equal(204, answer.Status());
        Assert.Contains("POST", answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task HEAD_answers_as_GET_does_without_the_body()
    {
        using var answer = await server.Client.SendAsync(HttpMethod.Head, "/graphql?query=%7B__typename%7D");

        Assert.Equal(200, answer.Status());
        Assert.Equal("""{"data":{"__typename":"Query"}}""".Length, answer.Content.Headers.ContentLength);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task GET_runs_a_query_with_variables_and_a_name()
    {
        var query = Uri.EscapeDataString("query A($t: String!) { echo(text: $t) } query B { __typename }");
        using var answer = await server.Client.SendAsync(HttpMethod.Get, $"/graphql?query={query}&operationName=A&variables=%7B%22t%22%3A%22%C3%A4%22%7D");

        Assert.Equal("""{"data":{"echo":"ä"}}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task GET_runs_no_mutation()
    {
        using var answer = await server.Client.GetQueryAsync("mutation { rename(text: \"x\") }");

        Assert.Equal(405, answer.Status());
        Assert.Contains("POST", answer.Content.Headers.Allow);
        Assert.DoesNotContain("GET", answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task POST_runs_a_mutation()
    {
        using var answer = await server.Client.PostQueryAsync("mutation { rename(text: \"x\") }");

        Assert.Equal("""{"data":{"rename":"x"}}""", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/graphql", "HC0015")]
    [InlineData("/graphql?query=", "HC0015")]
    [InlineData("/graphql?query=%7Ba%7D&query=%7Bb%7D", "HC0009")]
    [InlineData("/graphql?query=%7B__typename%7D&variables=5", "HC0011")]
    [InlineData("/graphql?query=%7B__typename%7D&variables=%7B", "HC0011")]
    [InlineData("/graphql?query=%7B__typename%7D&extensions=%22x%22", "HC0011")]
    public async Task A_malformed_GET_is_refused_with_400(string address, string code)
    {
        using var answer = await server.Client.SendAsync(HttpMethod.Get, address, "application/json");

        Assert.Equal(400, answer.Status());
        Assert.Equal(code, await answer.CodeAsync());
    }

    [Theory]
    [InlineData("variables", "%7B%22t%22%3A")]
    [InlineData("variables", "%7B%22t%22%3A%22%5Cud800%22%7D")]
    [InlineData("extensions", "%7Bx")]
    public async Task A_parameter_that_is_no_JSON_is_named(string name, string text)
    {
        using var answer = await server.Client.SendAsync(HttpMethod.Get, $"/graphql?query=%7B__typename%7D&{name}={text}");

        Assert.Equal(400, answer.Status());
        Assert.Equal("HC0011", await answer.CodeAsync());
        Assert.StartsWith($"The parameter `{name}` is not valid", await answer.MessageAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GET_can_be_switched_off()
    {
        await using var withoutGet = await GraphQLTestServer.StartAsync(Library.AddTo, options => options.EnableGetRequests = false);
        using var answer = await withoutGet.Client.GetQueryAsync("{ __typename }");

        Assert.Equal(405, answer.Status());
    }

    [Fact]
    public async Task A_trailing_slash_makes_no_difference_to_an_operation()
    {
        using var content = new StringContent("""{"query":"{__typename}"}""", null, "application/json");
        using var answer = await server.Client.SendAsync(HttpMethod.Post, "/graphql/", content: content);

        Assert.Equal(200, answer.Status());
    }
}
