namespace DelegationDirectory.Contract.Tests.Wire;

/// <summary>Which form an answer takes, and which status follows from it.</summary>
public sealed class NegotiationTests(WireServer server) : IClassFixture<WireServer>
{
    private const string Json = "application/json";

    [Theory]
    [InlineData(null, Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/json", Json)]
    [InlineData("application/json; charset=utf-8", Json)]
    [InlineData("text/html,application/xhtml+xml;q=0.9,*/*;q=0.8", Json)]
    [InlineData("application/graphql-response+json", Requests.GraphQLResponse)]
    [InlineData("application/*", Requests.GraphQLResponse)]
    [InlineData("application/json, */*", Requests.GraphQLResponse)]
    [InlineData("application/json, text/plain, */*", Requests.GraphQLResponse)]
    [InlineData("application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", Requests.GraphQLResponse)]
    [InlineData("application/json, application/graphql-response+json", Requests.GraphQLResponse)]
    [InlineData("application/json; q=0.5, application/graphql-response+json; q=0.1", Json)]
    [InlineData("application/json, */*; q=0.1", Json)]
    [InlineData("application/*, application/graphql-response+json; q=0", Json)]
    [InlineData("multipart/mixed, application/graphql-response+json, application/json; q=0.9", Requests.GraphQLResponse)]
    public async Task The_form_of_the_answer_is_the_one_that_Accept_prefers(string? accept, string expected)
    {
        using var answer = await server.Client.PostQueryAsync("{ __typename }", accept: accept);

        Assert.Equal(200, answer.Status());
        Assert.Equal(expected + "; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Contains("Accept", answer.Headers.Vary);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("application/xml")]
    [InlineData("text/html")]
    [InlineData("text/event-stream; q=0")]
    [InlineData("application/json; q=0")]
    public async Task An_answer_that_no_accepted_form_can_hold_is_refused_with_406(string accept)
    {
        using var answer = await server.Client.PostQueryAsync("{ __typename }", accept: accept);

        Assert.Equal(406, answer.Status());
        Assert.Equal("HC0063", await answer.CodeAsync());
    }

    [Fact]
    public async Task An_Accept_header_that_is_no_list_of_media_types_is_refused_with_400()
    {
        using var answer = await server.Client.PostQueryAsync("{ __typename }", accept: "unsupported");

        Assert.Equal(400, answer.Status());
        Assert.Equal("""{"extensions":{"code":"HC0064","headerValue":"unsupported"}}""", await answer.ErrorAsync());
    }

    [Theory]
    [InlineData("{ nope ")]
    [InlineData("{ nope }")]
    [InlineData("query($t: String!) { echo(text: $t) }")]
    public async Task An_error_in_the_document_is_200_in_the_older_form_and_400_in_the_newer(string query)
    {
        using var older = await server.Client.PostQueryAsync(query, accept: Json);
        using var newer = await server.Client.PostQueryAsync(query, accept: Requests.GraphQLResponse);

        Assert.Equal(200, older.Status());
        Assert.Equal(400, newer.Status());
        Assert.False((await newer.JsonAsync()).ContainsKey("data"));
    }

    [Fact]
    public async Task Data_that_is_null_beside_errors_is_still_200()
    {
        using var answer = await server.Client.PostQueryAsync("{ failsHard }", accept: Requests.GraphQLResponse);

        Assert.Equal(200, answer.Status());
        Assert.StartsWith("""{"errors":[""", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True((await answer.JsonAsync()).TryGetPropertyValue("data", out var data) && data is null);
    }
}
