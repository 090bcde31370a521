using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Wire;

/// <summary>Scripts of other sites.</summary>
public sealed class CrossOriginTests(WireServer server) : IClassFixture<WireServer>
{
    private const string Site = "https://site.example";

    [Fact]
    public async Task By_default_no_other_site_may_read_an_answer_or_send_JSON()
    {
        using var answer = await AskAsync(server.Client, Site);
        using var preflight = await PreflightAsync(server.Client, Site);

        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.Ordinal));
        Assert.DoesNotContain(preflight.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Site, Site, Site)]
    [InlineData(Site, "https://other.example", null)]
    [InlineData("*", "https://other.example", "*")]
    public async Task A_site_that_is_allowed_may_and_no_other(string allowed, string origin, string? granted)
    {
        await using var open = await GraphQLTestServer.StartAsync(Library.AddTo, options => options.AllowedOrigins.Add(allowed));
        using var answer = await AskAsync(open.Client, origin);
        using var preflight = await PreflightAsync(open.Client, origin);

        Assert.Equal(granted, Header(answer, "Access-Control-Allow-Origin"));
        Assert.Equal(granted, Header(preflight, "Access-Control-Allow-Origin"));
        Assert.Null(Header(answer, "Access-Control-Allow-Credentials"));
        if (granted is not null)
        {
            Assert.Equal("ETag,Schema-Version,Deprecation,Sunset", Header(answer, "Access-Control-Expose-Headers"));
            Assert.Equal(204, preflight.Status());
            Assert.Contains("POST", Header(preflight, "Access-Control-Allow-Methods"), StringComparison.Ordinal);
            Assert.Contains("content-type", Header(preflight, "Access-Control-Allow-Headers"), StringComparison.OrdinalIgnoreCase);
        }
    }

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        request.Headers.Add("Origin", origin);
        return await client.SendAsync(request);
    }

    private static async Task<HttpResponseMessage> PreflightAsync(HttpClient client, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type");
        return await client.SendAsync(request);
    }
}
