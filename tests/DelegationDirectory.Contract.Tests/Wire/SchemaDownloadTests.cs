using System.Net.Http.Headers;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Wire;

/// <summary>The schema as a file.</summary>
public sealed class SchemaDownloadTests(WireServer server) : IClassFixture<WireServer>
{
    [Theory]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql/schema")]
    [InlineData("/graphql/schema/")]
    [InlineData("/graphql/schema.graphql")]
    public async Task The_schema_is_a_file_that_caches_may_keep(string address)
    {
        using var answer = await server.Client.SendAsync(HttpMethod.Get, address, "text/html");
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(200, answer.Status());
        Assert.Equal("application/graphql; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("schema.graphql", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition.DispositionType);
        Assert.Equal("public, must-revalidate, max-age=3600", answer.Headers.CacheControl!.ToString());
        Assert.NotNull(answer.Content.Headers.LastModified);
        Assert.False(answer.Headers.ETag!.IsWeak);
        Assert.StartsWith("type Query {\n", text, StringComparison.Ordinal);
        Assert.Contains("  \"A greeting.\"\n  hello(name: String, count: Int): String\n", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_holds_it_already_is_told_so_with_304()
    {
        using var first = await server.Client.SendAsync(HttpMethod.Get, "/graphql?sdl");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?sdl");
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(first.Headers.ETag!.Tag));
        using var second = await server.Client.SendAsync(request);

        Assert.Equal(304, second.Status());
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task HEAD_tells_its_length()
    {
        using var answer = await server.Client.SendAsync(HttpMethod.Head, "/graphql/schema.graphql");

        Assert.Equal(200, answer.Status());
        Assert.True(answer.Content.Headers.ContentLength > 500);
    }

    [Theory]
    [InlineData("Book", "Book.graphql", "type Book")]
    [InlineData("Kind,Item", "types.graphql", "enum Kind")]
    public async Task Some_types_can_be_asked_for(string types, string fileName, string content)
    {
        using var answer = await server.Client.SendAsync(HttpMethod.Get, "/graphql/schema?types=" + types);
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(fileName, answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains(content, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Query", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 400, """{"extensions":{"code":"HC0058"}}""")]
    [InlineData("Book.id", 400, """{"extensions":{"code":"HC0059","typeName":"Book.id"}}""")]
    [InlineData("9x", 400, """{"extensions":{"code":"HC0059","typeName":"9x"}}""")]
    [InlineData("Book,Nope", 404, """{"extensions":{"code":"HC0060","typeName":"Nope"}}""")]
    public async Task Types_that_are_not_there_are_refused(string types, int status, string error)
    {
        using var answer = await server.Client.SendAsync(HttpMethod.Get, "/graphql?sdl&types=" + types);

        Assert.Equal(status, answer.Status());
        Assert.Equal(error, await answer.ErrorAsync());
    }

    [Fact]
    public async Task It_can_be_switched_off()
    {
        await using var closed = await GraphQLTestServer.StartAsync(Library.AddTo, options => options.EnableSchemaRequests = false);

        Assert.Equal(404, (await closed.Client.SendAsync(HttpMethod.Get, "/graphql/schema.graphql")).Status());
        Assert.Equal(400, (await closed.Client.SendAsync(HttpMethod.Get, "/graphql?sdl")).Status());
    }
}
