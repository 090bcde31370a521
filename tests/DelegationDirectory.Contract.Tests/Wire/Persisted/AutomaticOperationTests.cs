using System.Text.Json;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Wire.Persisted;

/// <summary>Automatic persisted queries: clients send a hash first, and the text once.</summary>
public sealed class AutomaticOperationTests(WireServer server) : IClassFixture<WireServer>
{
    [Fact]
    public async Task An_unknown_hash_is_asked_for_its_text_which_is_then_known_by_POST_and_GET()
    {
        const string text = "{ taught: __typename }";
        var hash = Hashes.Sha256(text);

        using var unknown = await server.Client.PostBodyAsync(Body(null, hash), Requests.GraphQLResponse);
        using var taught = await server.Client.PostBodyAsync(Body(text, hash));
        using var posted = await server.Client.PostBodyAsync(Body(null, hash.ToUpperInvariant()));
        using var got = await server.Client.SendAsync(HttpMethod.Get, $$$"""/graphql?extensions={"persistedQuery":{"version":1,"sha256Hash":"{{{hash}}}"}}""");

        Assert.Equal((400, "PersistedQueryNotFound", "HC0020"), (unknown.Status(), await unknown.MessageAsync(), await unknown.CodeAsync()));
        Assert.Equal(
            $$$$"""{"data":{"taught":"Query"},"extensions":{"persistedQuery":{"sha256Hash":"{{{{hash}}}}","persisted":true}}}""",
            await taught.Content.ReadAsStringAsync());
        Assert.Equal("""{"data":{"taught":"Query"}}""", await posted.Content.ReadAsStringAsync());
        Assert.Equal("""{"data":{"taught":"Query"}}""", await got.Content.ReadAsStringAsync());
        Assert.NotNull(got.Headers.ETag);
    }

    [Fact]
    public async Task Under_JSON_an_unknown_hash_is_200_as_clients_of_it_expect()
    {
        using var unknown = await server.Client.PostBodyAsync(Body(null, Hashes.Sha256("{ x }")), "application/json");

        Assert.Equal((200, "PersistedQueryNotFound"), (unknown.Status(), await unknown.MessageAsync()));
    }

    [Theory]
    [InlineData("{ nope }")]
    [InlineData("{ nope ")]
    public async Task A_text_that_cannot_be_run_is_not_kept(string text)
    {
        using var refused = await server.Client.PostBodyAsync(Body(text, Hashes.Sha256(text)), Requests.GraphQLResponse);
        using var asked = await server.Client.PostBodyAsync(Body(null, Hashes.Sha256(text)));

        Assert.Equal(400, refused.Status());
        Assert.Equal("PersistedQueryNotFound", await asked.MessageAsync());
    }

    [Fact]
    public async Task A_hash_of_another_text_is_refused_and_teaches_nothing()
    {
        var wrong = Hashes.Sha256("{ other: __typename }");
        using var refused = await server.Client.PostBodyAsync(Body("{ __typename }", wrong));
        using var asked = await server.Client.PostBodyAsync(Body(null, wrong));

        Assert.Equal((400, "HC0009"), (refused.Status(), await refused.CodeAsync()));
        Assert.Contains(wrong, await refused.MessageAsync(), StringComparison.Ordinal);
        Assert.Equal("PersistedQueryNotFound", await asked.MessageAsync());
    }

    [Theory]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("""{"version":2,"sha256Hash":"7f56e67dd21ab3f30d1ff8b7bed08893f0a0db86449836189b361dd1e56ddb4b"}""")]
    [InlineData("""{"version":1,"sha256Hash":"7f56"}""")]
    [InlineData("""{"version":1,"md5Hash":"Xg3oLPZ5PqGRTCVHBFMVSQ=="}""")]
    public async Task An_entry_that_is_no_hash_is_refused(string entry)
    {
        using var answer = await server.Client.PostBodyAsync("{\"query\":\"{ __typename }\",\"extensions\":{\"persistedQuery\":" + entry + "}}");

        Assert.Equal((400, "HC0009"), (answer.Status(), await answer.CodeAsync()));
        Assert.Contains("sha256Hash", await answer.MessageAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_texts_kept_are_bounded()
    {
        await using var small = await GraphQLTestServer.StartAsync(Library.AddTo, options => options.MaxAutomaticOperationCharacters = 1000);
        var texts = Enumerable.Range(0, 200).Select(number => $"{{ a{number}: __typename }}").ToList();
        foreach (var text in texts)
            (await small.Client.PostBodyAsync(Body(text, Hashes.Sha256(text)))).Dispose();

        var kept = 0;
        foreach (var text in texts)
        {
            using var answer = await small.Client.PostBodyAsync(Body(null, Hashes.Sha256(text)));
            kept += (await answer.JsonAsync()).ContainsKey("data") ? text.Length : 0;
        }

        Assert.InRange(kept, 1, 1000);
    }

    [Fact]
    public async Task It_can_be_switched_off_and_a_text_beside_its_hash_runs_all_the_same()
    {
        await using var off = await GraphQLTestServer.StartAsync(Library.AddTo, options => options.MaxAutomaticOperationCharacters = 0);
        using var text = await off.Client.PostBodyAsync(Body("{ __typename }", Hashes.Sha256("{ __typename }")));
        using var hash = await off.Client.PostBodyAsync(Body(null, Hashes.Sha256("{ __typename }")));

        Assert.Equal("""{"data":{"__typename":"Query"}}""", await text.Content.ReadAsStringAsync());
        Assert.Equal("PersistedQueryNotSupported", await hash.MessageAsync());
    }

    private static string Body(string? query, string hash) =>
        JsonSerializer.Serialize(new { query, extensions = new { persistedQuery = new { version = 1, sha256Hash = hash } } });
}
