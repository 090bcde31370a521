using System.Net;
using System.Net.Http.Json;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Commands;

/// <summary>The server over HTTP/2, at an address configured for it.</summary>
public sealed class Http2Tests
{
    [Fact]
    public async Task Operations_run_over_HTTP2_many_at_once_on_one_connection()
    {
        var (server, address) = await ServerProcess.StartWithHttp2Async();
        await using var running = server;
        using var connection = new SocketsHttpHandler { EnableMultipleHttp2Connections = false };
        using var client = new HttpClient(connection)
        {
            BaseAddress = address,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => number % 2 == 0
            ? client.PostAsJsonAsync("/graphql", new { query = "{ country(code: \"FR\") { name } }" })
            : client.GetAsync("/graphql?query={country(code:\"FR\"){name}}")));

        foreach (var answer in answers)
        {
            using (answer)
            {
                Assert.Equal((HttpVersion.Version20, HttpStatusCode.OK), (answer.Version, answer.StatusCode));
                Assert.Equal("""{"data":{"country":{"name":"France"}}}""", await answer.Content.ReadAsStringAsync());
            }
        }

        using var plain = await server.Client.GetAsync("/graphql?query={__typename}");
        Assert.Equal((HttpVersion.Version11, HttpStatusCode.OK), (plain.Version, plain.StatusCode));
    }
}
