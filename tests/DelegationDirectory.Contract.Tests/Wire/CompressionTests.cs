using System.Net.Http.Headers;
using System.Text;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Wire;

/// <summary>Content codings of answers and of bodies.</summary>
public sealed class CompressionTests(WireServer server) : IClassFixture<WireServer>
{
    private const string Good = """{"query":"{__typename}"}""";

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip; q=1, br; q=0.5", "gzip")]
    [InlineData("identity", "")]
    [InlineData("zstd", "")]
    [InlineData("br; q=0", "")]
    public async Task An_answer_comes_in_the_coding_that_the_client_prefers(string accept, string coding)
    {
        using var answer = await AskAsync(accept);
        var body = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal(200, answer.Status());
        Assert.Equal(coding, string.Join(", ", answer.Content.Headers.ContentEncoding));
        Assert.Equal("""{"data":{"__typename":"Query"}}""", Coding.Decode(body, coding));
        Assert.Superset(new HashSet<string> { "Accept", "Accept-Encoding" }, answer.Headers.Vary.ToHashSet());
    }

    [Fact]
    public async Task A_client_that_names_no_coding_is_told_of_the_choice_all_the_same()
    {
        using var answer = await server.Client.PostBodyAsync(Good);

        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    [Fact]
    public async Task Compression_can_be_switched_off()
    {
        await using var plain = await GraphQLTestServer.StartAsync(Library.AddTo, options => options.EnableCompression = false);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(Good, null, "application/json") };
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var answer = await plain.Client.SendAsync(request);

        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.DoesNotContain("Accept-Encoding", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Each_coding_of_the_schema_has_a_tag_of_its_own_by_which_304_is_given(string coding)
    {
        using var plain = await SchemaAsync(null, null);
        using var compressed = await SchemaAsync(coding, null);
        using var again = await SchemaAsync(coding, compressed.Headers.ETag);

        Assert.Equal(200, compressed.Status());
        Assert.Equal(plain.Headers.ETag!.Tag.TrimEnd('"') + $"-{coding}\"", compressed.Headers.ETag!.Tag);
        Assert.Equal(await plain.Content.ReadAsStringAsync(), Coding.Decode(await compressed.Content.ReadAsByteArrayAsync(), coding));
        Assert.Equal(304, again.Status());
        Assert.Equal(compressed.Headers.ETag, again.Headers.ETag);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public async Task A_body_may_be_compressed(string coding)
    {
        using var answer = await server.Client.PostEncodedAsync(Coding.Encode(Encoding.UTF8.GetBytes(Good), coding), coding);

        Assert.Equal("""{"data":{"__typename":"Query"}}""", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_body_that_is_not_what_its_coding_says_is_refused(string coding)
    {
        using var answer = await server.Client.PostEncodedAsync(Encoding.UTF8.GetBytes(Good), coding);

        Assert.Equal(400, answer.Status());
        Assert.Equal("HC0009", await answer.CodeAsync());
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("gzip, br")]
    public async Task A_coding_that_is_not_read_is_refused_and_told_which_are(string coding)
    {
        using var answer = await server.Client.PostEncodedAsync(Encoding.UTF8.GetBytes(Good), coding);

        Assert.Equal(415, answer.Status());
        Assert.Equal("br, gzip, deflate", string.Join(", ", answer.Headers.GetValues("Accept-Encoding")));
    }

    private async Task<HttpResponseMessage> AskAsync(string acceptEncoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(Good, null, "application/json") };
        request.Headers.TryAddWithoutValidation("Accept-Encoding", acceptEncoding);
        return await server.Client.SendAsync(request);
    }

    private async Task<HttpResponseMessage> SchemaAsync(string? coding, EntityTagHeaderValue? held)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?sdl");
        if (coding is not null)
            request.Headers.AcceptEncoding.ParseAdd(coding);
        if (held is not null)
            request.Headers.IfNoneMatch.Add(held);
        return await server.Client.SendAsync(request);
    }
}
