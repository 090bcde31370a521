using System.Text;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Wire;

/// <summary>What a POST body must be; whatever it is not is refused with a reason, whichever answer is accepted.</summary>
public sealed class RequestBodyTests(WireServer server) : IClassFixture<WireServer>
{
    private const string Deep = "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[";

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData("[]")]
    [InlineData("""[{"query":"{__typename}"},{"query":"{__typename}"}]""")]
    public async Task An_empty_body_or_a_batch_is_not_a_request(string body) => await RefusedAsync(body, """{"extensions":{"code":"HC0009"}}""");

    [Theory]
    [InlineData("null", 1)]
    [InlineData("\"x\"", 1)]
    [InlineData("{}", 2)]
    [InlineData("{\"query\": null}", 15)]
    [InlineData("{\"query\": 5}", 11)]
    [InlineData("{\"query\": {}}", 11)]
    [InlineData("{\"query\": \"{ countryById", 11)]
    [InlineData("{\"query\": \"{__typename}\"} x", 27)]
    [InlineData("{\"query\": \"{__typename}\", \"query\": \"{__typename}\"}", 27)]
    [InlineData("{\"query\": \"{__typename}\", \"operationName\": 5}", 44)]
    [InlineData("{\"query\": \"{__typename}\", \"variables\": \"x\"}", 40)]
    [InlineData("{\"query\": \"{__typename}\", \"variables\": 5}", 40)]
    [InlineData("{\"query\": \"{__typename}\", \"variables\": [{}]}", 40)]
    [InlineData("{\"query\": \"{__typename}\", \"variables\": {\"a\": 1, \"a\": 2}}", 49)]
    [InlineData("{\"query\": \"{__typename}\", \"variables\": {\"a\": 1e999}}", 46)]
    [InlineData("{\"query\": \"{__typename}\", \"extensions\": true}", 41)]
    public async Task Malformed_JSON_is_refused_at_the_place_where_it_goes_wrong(string body, int column) =>
        await RefusedAsync(body, $$$"""{"locations":[{"line":1,"column":{{{column}}}}],"extensions":{"code":"HC0011"}}""");

    [Fact]
    public async Task Text_that_is_not_UTF8_is_refused()
    {
        using var answer = await server.Client.PostBytesAsync(Encoding.Latin1.GetBytes("""{"query":"{ echo(text: \"ä\") }"}"""));

        Assert.Equal(400, answer.Status());
        Assert.Equal("HC0011", await answer.CodeAsync());
    }

    [Fact]
    public async Task Half_a_surrogate_pair_is_refused()
    {
        using var answer = await server.Client.PostBodyAsync("""{"query":"{ echo(text: \"\ud800\") }"}""");

        Assert.Equal(400, answer.Status());
    }

    [Fact]
    public async Task JSON_nested_without_end_is_refused() => Assert.Contains(
        "64 levels",
        await (await server.Client.PostBodyAsync("{\"query\":\"{__typename}\",\"variables\":{\"a\":" + Deep)).MessageAsync(),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("\uFEFF{\"query\":\"{__typename}\"}")]
    [InlineData("{\"query\":\"{__typename}\",\"operationName\":null,\"variables\":null,\"extensions\":null}")]
    [InlineData("{\"query\":\"{__typename}\",\"extensions\":{\"a\":1},\"other\":[{}]}")]
    [InlineData("{\"query\":\"{__typename}\",\"variables\":{\"unused\":1}}")]
    public async Task What_harms_nobody_is_accepted(string body)
    {
        using var answer = await server.Client.PostBodyAsync(body);

        Assert.Equal("""{"data":{"__typename":"Query"}}""", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/graphql")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task A_body_that_is_not_JSON_is_refused_with_415(string? contentType)
    {
        using var answer = await server.Client.PostBodyAsync("""{"query":"{__typename}"}""", contentType: contentType);

        Assert.Equal(415, answer.Status());
        Assert.Contains("application/json", await answer.MessageAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("APPLICATION/JSON")]
    public async Task A_charset_is_passed_over_where_UTF8_can_be_meant(string contentType)
    {
        using var answer = await server.Client.PostBodyAsync("""{"query":"{ echo(text: \"ä\") }"}""", contentType: contentType);

        Assert.Equal("""{"data":{"echo":"ä"}}""", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("UTF-16LE")]
    [InlineData("\"utf-32\"")]
    public async Task A_charset_that_cannot_be_UTF8_is_refused_with_415(string charset)
    {
        using var answer = await server.Client.PostBytesAsync(
            Encoding.Unicode.GetBytes("""{"query":"{__typename}"}"""), contentType: "application/json; charset=" + charset);

        Assert.Equal(415, answer.Status());
        Assert.Contains($"`{charset.Trim('"')}`", await answer.MessageAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_megabyte_is_refused_with_413_and_told_the_limit()
    {
        using var answer = await server.Client.PostQueryAsync("{ __typename #" + new string('x', 1024 * 1024) + "\n}");

        Assert.Equal(413, answer.Status());
        Assert.Equal("""{"extensions":{"code":"HC0010","maxAllowedBytes":262144}}""", await answer.ErrorAsync());
        Assert.Contains("262144", await answer.MessageAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_limit_holds_for_a_body_of_unknown_length_as_well()
    {
        await using var small = await GraphQLTestServer.StartAsync(Library.AddTo, options => options.MaxRequestBytes = 100);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new Unsized("""{"query":"{__typename}"}""" + new string(' ', 100)) };
        request.Headers.TransferEncodingChunked = true;
        using var answer = await small.Client.SendAsync(request);

        Assert.Equal(413, answer.Status());
    }

    private async Task RefusedAsync(string body, string error)
    {
        foreach (var accept in new[] { null, "application/json", Requests.GraphQLResponse })
        {
            using var answer = await server.Client.PostBodyAsync(body, accept);
            Assert.Equal(400, answer.Status());
            Assert.Equal(error, await answer.ErrorAsync());
        }
    }

    private sealed class Unsized : StreamContent
    {
        public Unsized(string body)
            : base(new MemoryStream(Encoding.UTF8.GetBytes(body)))
        {
            Headers.ContentType = new("application/json");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
