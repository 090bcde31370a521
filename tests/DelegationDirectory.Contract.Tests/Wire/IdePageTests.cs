using DelegationDirectory.Testing;
using DelegationDirectory.Transport.Ide;

namespace DelegationDirectory.Contract.Tests.Wire;

/// <summary>What a browser gets from a server into which no IDE was built, and what an IDE would ask for.</summary>
public sealed class IdePageTests(WireServer server) : IClassFixture<WireServer>
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    [Theory]
    [InlineData("/graphql?a=b", "/graphql/?a=b")]
    [InlineData("/graphql/ui", "/graphql/")]
    public async Task A_browser_is_sent_to_the_address_with_a_slash_since_the_page_has_relative_links(string address, string target)
    {
        using var answer = await server.Client.SendAsync(HttpMethod.Get, address, Browser);

        Assert.Equal(302, answer.Status());
        Assert.Equal(target, answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Without_its_files_a_plain_page_says_what_is_missing_and_lists_the_examples()
    {
        await using var plain = await GraphQLTestServer.StartAsync(Library.AddTo, options => options.Ide.Examples.Add(new ExampleOperation("First", "query First { a(b: \"<i>\") }")));
        using var answer = await plain.Client.SendAsync(HttpMethod.Get, "/graphql/", Browser);
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(200, answer.Status());
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Contains("@chillicream/bananacakepop-graphql-ide", html, StringComparison.Ordinal);
        Assert.Contains("<h3>First</h3>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;i&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", string.Join("", answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_configuration_of_the_page_switches_its_telemetry_off()
    {
        using var answer = await server.Client.SendAsync(HttpMethod.Get, "/graphql/bcp-config.json");
        var configuration = await answer.JsonAsync();

        Assert.True((bool)configuration["disableTelemetry"]!);
        Assert.True((bool)configuration["useBrowserUrlAsEndpoint"]!);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task The_service_worker_is_one_that_removes_itself()
    {
        using var answer = await server.Client.SendAsync(HttpMethod.Get, "/graphql/service-worker.js");

        Assert.Equal("text/javascript", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("unregister()", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_sends_a_query_gets_its_answer()
    {
        using var answer = await server.Client.GetQueryAsync("{ __typename }", Browser);

        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task The_page_can_be_switched_off()
    {
        await using var closed = await GraphQLTestServer.StartAsync(Library.AddTo, options => options.Ide.Enabled = false);

        Assert.Equal(400, (await closed.Client.SendAsync(HttpMethod.Get, "/graphql/", Browser)).Status());
        Assert.Equal(404, (await closed.Client.SendAsync(HttpMethod.Get, "/graphql/bcp-config.json")).Status());
    }
}
