using DelegationDirectory.Testing;
using DelegationDirectory.Transport;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace DelegationDirectory.Contract.Tests.Wire;

/// <summary>Whoever uses what will go is told so in each answer, by RFC 9745 and RFC 8594; whoever does not hears nothing.</summary>
public sealed class DeprecationTests(DeprecationTests.Server server) : IClassFixture<DeprecationTests.Server>
{
    private const string Sdl =
        """
        type Query {
          new: String
          old: String @deprecated(reason: "Use `new`. Deprecated since 2026-12-01, removed after 2027-06-30.")
          older: String @deprecated(reason: "Use `new`. Deprecated since 2026-01-01, removed after 2026-12-31.")
          undated: String @deprecated(reason: "Use `new`.")
          find(
            text: String,
            by: String @deprecated(reason: "Use `text`. Deprecated since 2026-12-01, removed after 2027-06-30."),
            where: Where,
            kinds: [Kind!]): Thing
        }
        interface Thing { name: String }
        type Book implements Thing {
          name: String
          isbn10: String @deprecated(reason: "Use `name`. Deprecated since 2026-12-01, removed after 2027-06-30.")
        }
        input Where {
          name: String
          and: [Where!]
          isbn10: String @deprecated(reason: "Use `name`. Deprecated since 2026-12-01, removed after 2027-06-30.")
        }
        enum Kind { NOVEL FOLIO @deprecated(reason: "Use `NOVEL`. Deprecated since 2026-12-01, removed after 2027-06-30.") }
        """;

    /// <summary>2026-12-01 in seconds, and the end of 2027-06-30.</summary>
    private const string Told = "@1796083200 | Thu, 01 Jul 2027 00:00:00 GMT";

    private const string ByVariables = "query Q($where: Where, $kinds: [Kind!]) { find(where: $where, kinds: $kinds) { name } }";

    [Theory]
    [InlineData("{ old }", Told)]
    [InlineData("{ new old undated }", Told)]
    [InlineData("{ old older }", "@1767225600 | Fri, 01 Jan 2027 00:00:00 GMT")]
    [InlineData("{ ...A } fragment A on Query { ... on Query { old } }", Told)]
    [InlineData("{ find(text: \"x\") { ... on Book { isbn10 } } }", Told)]
    [InlineData("{ find(by: \"x\") { name } }", Told)]
    [InlineData("{ find(where: { and: [{ isbn10: \"x\" }] }) { name } }", Told)]
    [InlineData("{ find(kinds: [FOLIO]) { name } }", Told)]
    [InlineData("query Q($kinds: [Kind!] = [FOLIO]) { find(kinds: $kinds) { name } }", Told)]
    [InlineData("{ new find(text: \"x\", where: { name: \"old\" }, kinds: [NOVEL]) { name } }", "")]
    [InlineData("{ undated }", "")]
    [InlineData("{ __typename __type(name: \"Kind\") { enumValues(includeDeprecated: true) { name } } }", "")]
    public async Task An_operation_is_told_the_earliest_days_of_what_it_writes(string query, string told)
    {
        using var first = await server.Client.PostQueryAsync(query);
        using var kept = await server.Client.PostQueryAsync(query);

        Assert.Equal((200, told), (first.Status(), Notice(first)));
        Assert.Equal((200, told), (kept.Status(), Notice(kept)));
    }

    [Fact]
    public async Task An_operation_is_told_of_what_its_variables_hold()
    {
        using var field = await server.Client.PostQueryAsync(ByVariables, new { where = new { and = new[] { new { isbn10 = "x" } } } });
        using var value = await server.Client.PostQueryAsync(ByVariables, new { kinds = new[] { "FOLIO" } });
        using var neither = await server.Client.PostQueryAsync(ByVariables, new { where = new { name = "x" }, kinds = new[] { "NOVEL" } });

        Assert.Equal((Told, Told, ""), (Notice(field), Notice(value), Notice(neither)));
    }

    [Fact]
    public async Task A_refused_operation_is_told_nothing()
    {
        using var answer = await server.Client.PostQueryAsync("{ old nope }", accept: Requests.GraphQLResponse);

        Assert.Equal((400, ""), (answer.Status(), Notice(answer)));
    }

    [Theory]
    [InlineData(1024 * 1024)]
    [InlineData(0)]
    public async Task A_client_that_holds_the_answer_is_told_the_same(int kept)
    {
        await using var other = await GraphQLTestServer.StartAsync(
            AddTo, options => options.MaxCachedAnswerBytes = options.MaxCachedDocumentCharacters = kept);
        using var answer = await AskAsync(null);
        using var held = await AskAsync(answer.Headers.ETag!.Tag);

        Assert.Equal((200, Told), (answer.Status(), Notice(answer)));
        Assert.Equal((304, Told), (held.Status(), Notice(held)));

        async Task<HttpResponseMessage> AskAsync(string? tag)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql/persisted/find?variables={\"kinds\":[\"FOLIO\"]}");
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            return await other.Client.SendAsync(request);
        }
    }

    [Theory]
    [InlineData("""[{ "query": "{ new }" }, { "query": "{ old }" }]""", Told)]
    [InlineData("""[{ "query": "{ older }" }, { "query": "{ old }" }]""", "@1767225600 | Fri, 01 Jan 2027 00:00:00 GMT")]
    [InlineData("""[{ "query": "{" }, { "id": "nope" }, { "id": "find", "variables": { "kinds": ["FOLIO"] } }]""", Told)]
    [InlineData("""{ "id": "find", "variables": [{ "kinds": ["NOVEL"] }, { "kinds": ["FOLIO"] }] }""", Told)]
    [InlineData("""{ "id": "find", "variables": [{ "kinds": ["NOVEL"] }, {}] }""", "")]
    public async Task A_batch_is_told_the_earliest_days_of_what_it_asks_for(string batch, string told)
    {
        await using var other = await GraphQLTestServer.StartAsync(AddTo, options => options.EnableBatching = true);

        using var answer = await other.Client.PostBodyAsync(batch);

        Assert.Equal((200, told), (answer.Status(), Notice(answer)));
    }

    [Theory]
    [InlineData("/graphql?query={new}")]
    [InlineData("/graphql?query={")]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql/errors")]
    public async Task Every_answer_tells_the_version_of_the_schema(string address)
    {
        using var answer = await server.Client.GetAsync(address);

        Assert.Equal("1.2.0", Assert.Single(answer.Headers.GetValues("Schema-Version")));
    }

    [Fact]
    public async Task A_server_that_knows_no_version_tells_none()
    {
        await using var other = await GraphQLTestServer.StartAsync(Library.AddTo);

        using var answer = await other.Client.GetQueryAsync("{ hello }");

        Assert.False(answer.Headers.Contains("Schema-Version"));
    }

    [Fact]
    public async Task Scripts_of_other_origins_may_read_what_is_told()
    {
        await using var open = await GraphQLTestServer.StartAsync(AddTo, options => options.AllowedOrigins.Add("*"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={old}");
        request.Headers.Add("Origin", "https://example.org");

        using var answer = await open.Client.SendAsync(request);

        var exposed = string.Join(',', answer.Headers.GetValues("Access-Control-Expose-Headers")).Split(',');
        Assert.Equal(["Deprecation", "ETag", "Schema-Version", "Sunset"], exposed.Order());
    }

    private static string Notice(HttpResponseMessage answer) => string.Join(
        " | ", new[] { "Deprecation", "Sunset" }.SelectMany(name => answer.Headers.TryGetValues(name, out var values) ? values : []));

    private static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<ISchema>(_ => GraphQL.Types.Schema.For(Sdl, builder => builder.Types.For("Book").IsTypeOfFunc = _ => true));
        services.AddPersistedOperations([KeyValuePair.Create("find", ByVariables)]);
    }

    public sealed class Server : IAsyncLifetime
    {
        private GraphQLTestServer? _server;

        public HttpClient Client => _server!.Client;

        public async Task InitializeAsync() => _server = await GraphQLTestServer.StartAsync(AddTo, options => options.SchemaVersion = "1.2.0");

        public async Task DisposeAsync() => await _server!.DisposeAsync();
    }
}
