using DelegationDirectory.Testing;
using DelegationDirectory.Transport;

namespace DelegationDirectory.Contract.Tests.Wire.Persisted;

/// <summary>Answers that are sent again without running anything. The field <c>asked</c> is one more each time that it runs.</summary>
public sealed class AnswerCacheTests : IAsyncLifetime
{
    private const string Asked = """{"query":"{ asked }"}""";
    private readonly MovableRevision _revision = new();
    private GraphQLTestServer? _server;

    private HttpClient Client => _server!.Client;

    public async Task InitializeAsync() => _server = await StartAsync();

    public async Task DisposeAsync() => await _server!.DisposeAsync();

    [Fact]
    public async Task An_identical_request_gets_the_same_answer_in_either_form_and_by_either_method()
    {
        var first = await AnswerAsync(Client.PostBodyAsync(Asked, "application/json"));

        Assert.Equal(first, await AnswerAsync(Client.PostBodyAsync(Asked, "application/json")));
        Assert.Equal(first, await AnswerAsync(Client.PostBodyAsync(Asked, Requests.GraphQLResponse)));
        Assert.Equal(first, await AnswerAsync(Client.GetQueryAsync("{ asked }")));
        Assert.Equal(first, await AnswerAsync(Client.PostBodyAsync("""{"query":"{ asked }","variables":{},"operationName":null,"extensions":{}}""")));
    }

    [Theory]
    [InlineData("""{"query":"{ asked  }"}""")]
    [InlineData("""{"query":"query A { asked } query B { asked }","operationName":"B"}""")]
    [InlineData("""{"query":"query($n: Int) { asked hello(count: $n) }","variables":{"n":2}}""")]
    public async Task Another_document_operation_or_value_gets_an_answer_of_its_own(string other)
    {
        await AnswerAsync(Client.PostBodyAsync(Asked));
        await AnswerAsync(Client.PostBodyAsync("""{"query":"query A { asked } query B { asked }","operationName":"A"}"""));
        await AnswerAsync(Client.PostBodyAsync("""{"query":"query($n: Int) { asked hello(count: $n) }","variables":{"n":1}}"""));
        var seen = new HashSet<string>();

        Assert.True(seen.Add(await AnswerAsync(Client.PostBodyAsync(other))));
        Assert.False(seen.Add(await AnswerAsync(Client.PostBodyAsync(other))));
    }

    [Fact]
    public async Task A_moved_revision_makes_the_next_answer_new()
    {
        var before = await AnswerAsync(Client.PostBodyAsync(Asked));
        _revision.Move();
        var after = await AnswerAsync(Client.PostBodyAsync(Asked));

        Assert.NotEqual(before, after);
        Assert.Equal(after, await AnswerAsync(Client.PostBodyAsync(Asked)));
    }

    [Theory]
    [InlineData("""{"query":"{ asked fails }"}""")]
    [InlineData("""{"query":"{ asked refused { id } }"}""")]
    [InlineData("""{"query":"{ asked }","extensions":{"other":1}}""")]
    public async Task An_answer_with_errors_or_to_an_extended_request_is_made_anew(string body) => Assert.NotEqual(
        await AnswerAsync(Client.PostBodyAsync(body)), await AnswerAsync(Client.PostBodyAsync(body)));

    [Fact]
    public async Task An_answer_that_tells_its_cost_is_made_anew()
    {
        var plain = await AnswerAsync(Client.PostBodyAsync(Asked));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(Asked, null, "application/json") };
        request.Headers.Add("GraphQL-Cost", "report");

        Assert.NotEqual(plain, await AnswerAsync(Client.SendAsync(request)));
    }

    [Fact]
    public async Task A_mutation_runs_each_time()
    {
        using var metrics = new MetricReader(_server!.Services);
        const string rename = """{"query":"mutation { rename(text: \"x\") }"}""";
        await AnswerAsync(Client.PostBodyAsync(rename));
        await AnswerAsync(Client.PostBodyAsync(rename));

        Assert.Equal((0, 2, 0), (metrics["graphql.answer_cache.hits"], metrics["graphql.answer_cache.misses"], metrics["graphql.answer_cache.entries"]));
    }

    [Fact]
    public async Task Hits_misses_and_size_are_measured_and_introspection_outlasts_the_revision()
    {
        using var metrics = new MetricReader(_server!.Services);
        const string introspection = """{"query":"{ __schema { queryType { name } } __type(name: \"Book\") { name } }"}""";
        await AnswerAsync(Client.PostBodyAsync(introspection));
        await AnswerAsync(Client.PostBodyAsync(Asked));
        _revision.Move();
        await AnswerAsync(Client.PostBodyAsync(introspection));
        await AnswerAsync(Client.PostBodyAsync(Asked));

        Assert.Equal((1, 3), (metrics["graphql.answer_cache.hits"], metrics["graphql.answer_cache.misses"]));
        Assert.Equal(2, metrics["graphql.answer_cache.entries"]);
        Assert.InRange(metrics["graphql.answer_cache.size"], 200, 2000);
    }

    [Fact]
    public async Task What_is_kept_is_bounded()
    {
        await using var small = await StartAsync(options => options.MaxCachedAnswerBytes = 10_000);
        using var metrics = new MetricReader(small.Services);
        for (var number = 0; number < 200; number++)
        {
            await AnswerAsync(small.Client.PostQueryAsync($"{{ a{number}: asked }}"));
            Assert.InRange(metrics["graphql.answer_cache.size"], 1, 10_000);
        }

        Assert.InRange(metrics["graphql.answer_cache.entries"], 1, 50);
    }

    [Fact]
    public async Task It_can_be_switched_off()
    {
        await using var off = await StartAsync(options => options.MaxCachedAnswerBytes = 0);

        Assert.NotEqual(await AnswerAsync(off.Client.PostBodyAsync(Asked)), await AnswerAsync(off.Client.PostBodyAsync(Asked)));
    }

    private Task<GraphQLTestServer> StartAsync(Action<GraphQLTransportOptions>? configure = null) =>
        GraphQLTestServer.StartAsync(services => PersistedServer.AddTo(services, _revision), configure);

    private static async Task<string> AnswerAsync(Task<HttpResponseMessage> sent)
    {
        using var answer = await sent;
        Assert.Equal(200, answer.Status());
        return await answer.Content.ReadAsStringAsync();
    }
}
