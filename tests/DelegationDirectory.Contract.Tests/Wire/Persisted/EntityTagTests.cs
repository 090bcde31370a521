using System.Net.Http.Headers;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Wire.Persisted;

/// <summary>Answers to named operations as caches see them. The field <c>asked</c> tells whether an operation ran.</summary>
public sealed class EntityTagTests(PersistedServer server) : IClassFixture<PersistedServer>
{
    private const string Address = "/graphql/persisted/two/B";

    [Fact]
    public async Task An_answer_has_a_strong_tag_and_may_be_kept_by_whoever_asks_before_using_it_again()
    {
        using var answer = await server.Client.SendAsync(HttpMethod.Get, Address);

        Assert.Equal(200, answer.Status());
        Assert.False(answer.Headers.ETag!.IsWeak);
        Assert.Equal("public, no-cache", string.Join(", ", answer.Headers.CacheControl!.ToString().Split(", ").Order().Reverse()));
        Assert.Equal("Accept, Accept-Encoding", string.Join(", ", answer.Headers.Vary.Order()));
    }

    [Fact]
    public async Task The_tag_stands_for_document_operation_variables_and_revision()
    {
        string[] addresses =
        [
            Address, "/graphql/persisted/two/A", "/graphql/persisted/greeting", "/graphql/persisted/greeting?variables={\"name\":\"Ada\"}",
        ];
        var before = await Task.WhenAll(addresses.Select(address => TagAsync(address)));
        var again = await Task.WhenAll(addresses.Select(address => TagAsync(address)));
        server.Revision.Move();
        var after = await Task.WhenAll(addresses.Select(address => TagAsync(address)));

        Assert.Equal(before, again);
        Assert.Equal(addresses.Length * 2, before.Concat(after).Distinct().Count());
        Assert.Equal(after[2], await TagAsync("/graphql/persisted/" + Hashes.Sha256(PersistedServer.Greeting)));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("W/{0}")]
    [InlineData("\"other\", {0}")]
    [InlineData("*")]
    public async Task A_client_that_holds_the_answer_is_told_so_and_nothing_runs(string held)
    {
        await using var uncached = await UncachedAsync();
        var (tag, asked) = await AskAsync(uncached.Client, null);
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.TryAddWithoutValidation("If-None-Match", string.Format(null, held, tag));
        using var answer = await uncached.Client.SendAsync(request);

        Assert.Equal(304, answer.Status());
        Assert.Equal(tag, answer.Headers.ETag!.Tag);
        Assert.Equal("public, no-cache", string.Join(", ", answer.Headers.CacheControl!.ToString().Split(", ").Order().Reverse()));
        Assert.Equal("Accept, Accept-Encoding", string.Join(", ", answer.Headers.Vary.Order()));
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(asked + 1, (await AskAsync(uncached.Client, "\"other\"")).Asked);
    }

    [Fact]
    public async Task Another_tag_gets_the_answer()
    {
        var (tag, _) = await AskAsync(server.Client, null);
        server.Revision.Move();

        Assert.NotEqual(tag, (await AskAsync(server.Client, tag)).Tag);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_compressed_answer_has_a_tag_of_its_own(string coding)
    {
        using var first = await CompressedAsync(coding, null);
        using var again = await CompressedAsync(coding, first.Headers.ETag);

        Assert.EndsWith($"-{coding}\"", first.Headers.ETag!.Tag, StringComparison.Ordinal);
        Assert.Equal((304, first.Headers.ETag), (again.Status(), again.Headers.ETag));
    }

    [Fact]
    public async Task HEAD_gives_what_GET_does_but_the_body()
    {
        using var get = await server.Client.SendAsync(HttpMethod.Get, Address);
        using var head = await server.Client.SendAsync(HttpMethod.Head, Address);

        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/graphql/persisted/failing", 200)]
    [InlineData("/graphql/persisted/invalid", 400)]
    [InlineData("/graphql/persisted/none", 400)]
    [InlineData("/graphql/persisted/two", 400)]
    [InlineData("/graphql?query={asked}", 200)]
    public async Task An_answer_with_errors_has_none_nor_one_to_a_text_and_both_are_kept_by_nobody(string address, int status)
    {
        using var answer = await server.Client.SendAsync(HttpMethod.Get, address, Requests.GraphQLResponse);

        Assert.Equal(status, answer.Status());
        Assert.Null(answer.Headers.ETag);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task An_answer_to_POST_has_none()
    {
        using var answer = await server.Client.SendAsync(HttpMethod.Post, Address, content: new StringContent("{}", null, "application/json"));

        Assert.Equal(200, answer.Status());
        Assert.Null(answer.Headers.ETag);
    }

    [Fact]
    public async Task Answers_may_be_said_to_last()
    {
        await using var lasting = await GraphQLTestServer.StartAsync(
            services => PersistedServer.AddTo(services, new MovableRevision()),
            options => options.PersistedOperationsMaxAge = TimeSpan.FromMinutes(5));
        using var answer = await lasting.Client.SendAsync(HttpMethod.Get, Address);

        Assert.Equal(TimeSpan.FromMinutes(5), answer.Headers.CacheControl!.MaxAge);
        Assert.True(answer.Headers.CacheControl.MustRevalidate);
    }

    private static Task<GraphQLTestServer> UncachedAsync() => GraphQLTestServer.StartAsync(
        services => PersistedServer.AddTo(services, new MovableRevision()), options => options.MaxCachedAnswerBytes = 0);

    private async Task<string> TagAsync(string address)
    {
        using var answer = await server.Client.SendAsync(HttpMethod.Get, address);
        return answer.Headers.ETag!.Tag;
    }

    private static async Task<(string Tag, int Asked)> AskAsync(HttpClient client, string? held)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.TryAddWithoutValidation("If-None-Match", held);
        using var answer = await client.SendAsync(request);
        return (answer.Headers.ETag!.Tag, (int)(await answer.JsonAsync())["data"]!["b"]!);
    }

    private async Task<HttpResponseMessage> CompressedAsync(string coding, EntityTagHeaderValue? held)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.AcceptEncoding.ParseAdd(coding);
        if (held is not null)
            request.Headers.IfNoneMatch.Add(held);
        return await server.Client.SendAsync(request);
    }
}
