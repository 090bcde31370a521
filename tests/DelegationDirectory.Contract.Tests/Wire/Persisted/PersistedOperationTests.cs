using System.Text.Json;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Wire.Persisted;

/// <summary>Operations that clients name instead of sending them.</summary>
public sealed class PersistedOperationTests(PersistedServer server) : IClassFixture<PersistedServer>
{
    private const string Ada = """{"name":"Ada"}""";
    private static readonly string Hash = Hashes.Sha256(PersistedServer.Greeting);

    public static TheoryData<string> Names => ["greeting", Hash, "sha256:" + Hash];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_operation_is_found_by_its_id_and_by_the_hash_of_its_text(string id)
    {
        await GreetsAsync(await server.Client.SendAsync(HttpMethod.Get, $"/graphql/persisted/{id}?variables={Ada}"));
        await GreetsAsync(await PostAsync($"/graphql/persisted/{id}", "{\"variables\":" + Ada + "}"));
        await GreetsAsync(await server.Client.SendAsync(HttpMethod.Get, $"/graphql?id={id}&variables={Ada}"));
        await GreetsAsync(await PostAsync("/graphql", JsonSerializer.Serialize(new { id, variables = new { name = "Ada" } })));
        await GreetsAsync(await PostAsync("/graphql", JsonSerializer.Serialize(new { documentId = id, variables = new { name = "Ada" } })));
    }

    [Theory]
    [InlineData("/graphql/persisted/two/A", """{"data":{"a":"x"}}""")]
    [InlineData("/graphql/persisted/two?operationName=A", """{"data":{"a":"x"}}""")]
    public async Task One_operation_of_a_document_is_named_as_well(string address, string expected)
    {
        using var answer = await server.Client.SendAsync(HttpMethod.Get, address);

        Assert.Equal(expected, await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/graphql/persisted/none")]
    [InlineData("/graphql/persisted/none/A")]
    [InlineData("/graphql?id=none")]
    public async Task An_unknown_id_is_told_by_its_code(string address)
    {
        using var answer = await server.Client.SendAsync(HttpMethod.Get, address, Requests.GraphQLResponse);

        Assert.Equal(400, answer.Status());
        Assert.Equal("""{"extensions":{"code":"HC0020","requestedKey":"none"}}""", await answer.ErrorAsync());
    }

    [Fact]
    public async Task A_text_beside_a_name_in_the_address_is_not_looked_at()
    {
        using var answer = await PostAsync("/graphql/persisted/two/A", """{"query":"{ nope }","id":"none"}""");

        Assert.Equal("""{"data":{"a":"x"}}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_mutation_runs_by_POST_only()
    {
        using var got = await server.Client.SendAsync(HttpMethod.Get, "/graphql/persisted/rename");
        using var posted = await PostAsync("/graphql/persisted/rename", "{}");

        Assert.Equal(405, got.Status());
        Assert.Equal("""{"data":{"rename":"x"}}""", await posted.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("PUT", 405)]
    [InlineData("OPTIONS", 204)]
    public async Task Other_methods_are_answered_as_at_the_endpoint(string method, int status)
    {
        using var answer = await server.Client.SendAsync(new HttpMethod(method), "/graphql/persisted/greeting");

        Assert.Equal(status, answer.Status());
        Assert.Contains("POST", answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("""{"query":"{ __typename }"}""")]
    [InlineData("""{"query":"{ __schema { queryType { name } } }"}""")]
    [InlineData("""{"query":"{ __typename }","id":"two","operationName":"A"}""")]
    [InlineData("""{"query":"{ __typename }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"7f56e67dd21ab3f30d1ff8b7bed08893f0a0db86449836189b361dd1e56ddb4b"}}}""")]
    public async Task Only_they_run_where_that_is_wanted(string body)
    {
        await using var closed = await ClosedAsync();
        using var refused = await closed.Client.PostBodyAsync(body, Requests.GraphQLResponse);
        using var named = await closed.Client.SendAsync(HttpMethod.Get, "/graphql/persisted/two/A");

        Assert.Equal((400, "HC0067"), (refused.Status(), await refused.CodeAsync()));
        Assert.Equal("""{"data":{"a":"x"}}""", await named.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Where_only_they_run_a_known_hash_is_found_and_an_unknown_one_cannot_be_taught()
    {
        await using var closed = await ClosedAsync();
        using var known = await closed.Client.PostBodyAsync(Automatic(Hash));
        using var unknown = await closed.Client.PostBodyAsync(Automatic(Hashes.Sha256("{ __typename }")));

        await GreetsAsync(known, "世界");
        Assert.Equal("PersistedQueryNotSupported", await unknown.MessageAsync());
    }

    private static string Automatic(string hash) =>
        JsonSerializer.Serialize(new { extensions = new { persistedQuery = new { version = 1, sha256Hash = hash } } });

    private static Task<GraphQLTestServer> ClosedAsync() => GraphQLTestServer.StartAsync(
        services => PersistedServer.AddTo(services, new MovableRevision()), options => options.OnlyPersistedOperations = true);

    private Task<HttpResponseMessage> PostAsync(string address, string body) =>
        server.Client.SendAsync(HttpMethod.Post, address, content: new StringContent(body, null, "application/json"));

    private static async Task GreetsAsync(HttpResponseMessage answer, string name = "Ada")
    {
        using (answer)
            Assert.Equal("Grüße, " + name, (string?)(await answer.JsonAsync())["data"]?["hello"]);
    }
}
