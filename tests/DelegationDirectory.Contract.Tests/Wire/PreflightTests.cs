using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Wire;

/// <summary>What any web page may make a browser send never runs, unless something shows that the browser asked first.</summary>
public sealed class PreflightTests(WireServer server) : IClassFixture<WireServer>
{
    private const string Form = "query=mutation%7Brename(text:%22x%22)%7D";
    private const string Multipart = "--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n{\"query\":\"{ __typename }\"}\r\n--x--\r\n";

    public static TheoryData<string> Headers => ["GraphQL-Preflight", "GraphQL-Require-Preflight", "X-Apollo-Operation-Name", "Apollo-Require-Preflight"];

    [Theory]
    [InlineData("application/x-www-form-urlencoded", Form)]
    [InlineData("application/x-www-form-urlencoded; charset=utf-8", Form)]
    [InlineData("text/plain", """{"query":"mutation { rename(text: \"x\") }"}""")]
    [InlineData("text/plain; a=b", """{"query":"{ __typename }"}""")]
    [InlineData("application/graphql", "{ __typename }")]
    [InlineData(null, """{"query":"{ __typename }"}""")]
    public async Task A_form_or_plain_text_never_runs(string? contentType, string body)
    {
        using var answer = await server.Client.PostBodyAsync(body, contentType: contentType);

        Assert.Equal(415, answer.Status());
        Assert.False((await answer.JsonAsync()).ContainsKey("data"));
    }

    [Fact]
    public async Task A_form_of_parts_without_the_header_is_refused_by_its_own_code()
    {
        using var answer = await server.Client.PostBodyAsync(Multipart, contentType: "multipart/form-data; boundary=x");

        Assert.Equal((400, "HC0077"), (answer.Status(), await answer.CodeAsync()));
        Assert.Contains("GraphQL-Preflight", await answer.MessageAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task A_form_of_parts_with_the_header_is_a_type_that_is_not_read(string header)
    {
        using var content = new StringContent(Multipart);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.Add(header, "1");
        using var answer = await server.Client.SendAsync(request);

        Assert.Equal(415, answer.Status());
    }

    [Fact]
    public async Task GET_needs_no_header_by_default() => Assert.Equal(200, (await server.Client.GetQueryAsync("{ __typename }")).Status());

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task GET_needs_one_where_that_is_wanted(string header)
    {
        await using var strict = await StrictAsync();
        using var without = await AskAsync(strict, null, null);
        using var empty = await AskAsync(strict, header, "");
        using var with = await AskAsync(strict, header, "1");

        Assert.Equal((400, "HC0077"), (without.Status(), await without.CodeAsync()));
        Assert.Equal((400, "HC0077"), (empty.Status(), await empty.CodeAsync()));
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await with.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("application/json", 200)]
    [InlineData("text/plain", 400)]
    public async Task A_content_type_that_no_form_has_counts_as_one(string contentType, int status)
    {
        await using var strict = await StrictAsync();
        using var content = new StringContent("");
        content.Headers.ContentType = new(contentType);
        using var answer = await strict.Client.SendAsync(HttpMethod.Get, "/graphql?query={__typename}", content: content);

        Assert.Equal(status, answer.Status());
    }

    [Fact]
    public async Task The_schema_and_the_page_need_none()
    {
        await using var strict = await StrictAsync();

        Assert.Equal(200, (await strict.Client.SendAsync(HttpMethod.Get, "/graphql?sdl")).Status());
        Assert.Equal(200, (await strict.Client.SendAsync(HttpMethod.Get, "/graphql/", "text/html")).Status());
    }

    private static Task<GraphQLTestServer> StrictAsync() =>
        GraphQLTestServer.StartAsync(Library.AddTo, options => options.EnforceGetRequestsPreflightHeader = true);

    private static async Task<HttpResponseMessage> AskAsync(GraphQLTestServer server, string? header, string? value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        if (header is not null)
            request.Headers.TryAddWithoutValidation(header, value);
        return await server.Client.SendAsync(request);
    }
}
