using DelegationDirectory.Transport.Http;

namespace DelegationDirectory.Contract.Tests.Wire;

/// <summary>What each profile decides: one row a request, one column a profile.</summary>
public sealed class ProfileTests(ProfileServers servers) : IClassFixture<ProfileServers>
{
    private const string Json = "application/json";
    private const string Response = Requests.GraphQLResponse;
    private const string Good = """{"query":"{__typename}"}""";
    private const string Partial = """{"query":"{hello fails}"}""";
    private const string Nothing = """{"query":"{failsHard}"}""";
    private const string Syntax = """{"query":"{"}""";
    private const string Invalid = """{"query":"{nope}"}""";
    private const string Ambiguous = """{"query":"query A{hello} query B{hello}"}""";
    private const string NotCoercible = """{"query":"query($t:String!){echo(text:$t)}"}""";
    private const string BrokenJson = """{"query":""";
    private const string Misspelt = """{"qeury":"{__typename}"}""";
    private const string WrongShape = """{"query":"{__typename}","variables":[7]}""";

    [Theory]
    [InlineData(null, Json, Response, Response)]
    [InlineData("*/*", Json, Response, Response)]
    [InlineData("text/html, */*; q=0.1", Json, Response, Response)]
    [InlineData(Json, Json, Json, Json)]
    [InlineData(Response, Response, Response, Response)]
    [InlineData("application/*", Response, Response, Response)]
    [InlineData("application/json, */*", Response, Response, Response)]
    [InlineData("application/json; q=0.5, application/graphql-response+json; q=0.1", Json, Response, Json)]
    [InlineData("multipart/mixed", "multipart/mixed", "multipart/mixed", "multipart/mixed")]
    public async Task The_form_of_an_answer(string? accept, params string[] expected)
    {
        foreach (var (profile, form) in Enum.GetValues<HttpProfile>().Zip(expected))
        {
            using var answer = await servers[profile].PostBodyAsync(Good, accept);

            Assert.Equal((profile, 200, form), (profile, answer.Status(), answer.Content.Headers.ContentType!.MediaType));
        }
    }

    [Theory]
    [InlineData(Good, 200, 200, 200)]
    [InlineData(Partial, 200, 200, 294)]
    [InlineData(Nothing, 200, 200, 294)]
    [InlineData(Syntax, 400, 400, 400)]
    [InlineData(Invalid, 400, 400, 422)]
    [InlineData(Ambiguous, 400, 400, 422)]
    [InlineData(NotCoercible, 400, 400, 422)]
    [InlineData(BrokenJson, 400, 400, 400)]
    [InlineData("", 400, 400, 400)]
    [InlineData(Misspelt, 400, 400, 422)]
    [InlineData(WrongShape, 400, 400, 422)]
    public async Task The_status_in_the_newer_form(string body, params int[] expected)
    {
        foreach (var (profile, status) in Enum.GetValues<HttpProfile>().Zip(expected))
        {
            using var answer = await servers[profile].PostBodyAsync(body, Response);

            Assert.Equal((profile, status, Response), (profile, answer.Status(), answer.Content.Headers.ContentType!.MediaType));
        }
    }

    [Theory]
    [InlineData(Good, 200, 200, 200)]
    [InlineData(Partial, 200, 200, 200)]
    [InlineData(Syntax, 200, 200, 400)]
    [InlineData(Invalid, 200, 200, 422)]
    [InlineData(NotCoercible, 200, 200, 422)]
    [InlineData(BrokenJson, 400, 200, 400)]
    [InlineData(Misspelt, 400, 200, 422)]
    [InlineData(WrongShape, 400, 200, 422)]
    public async Task The_status_in_the_older_form_and_its_type_which_the_draft_keeps_for_success(string body, params int[] expected)
    {
        foreach (var (profile, status) in Enum.GetValues<HttpProfile>().Zip(expected))
        {
            using var answer = await servers[profile].PostBodyAsync(body, Json);

            Assert.Equal(
                (profile, status, profile == HttpProfile.Draft2026 && status != 200 ? Response : Json),
                (profile, answer.Status(), answer.Content.Headers.ContentType!.MediaType));
        }
    }

    [Fact]
    public async Task A_body_that_is_too_large()
    {
        foreach (var (profile, status) in Enum.GetValues<HttpProfile>().Zip([413, 400, 413]))
        {
            using var answer = await servers[profile].PostQueryAsync("{ __typename #" + new string('x', 300_000) + "\n}", accept: Response);

            Assert.Equal((profile, status, "HC0010"), (profile, answer.Status(), await answer.CodeAsync()));
        }
    }

    [Theory]
    [InlineData("text/plain", 415, 404, 415)]
    [InlineData("application/graphql", 415, 404, 415)]
    [InlineData("application/x-www-form-urlencoded", 415, 404, 415)]
    public async Task A_body_of_another_type(string contentType, params int[] expected)
    {
        foreach (var (profile, status) in Enum.GetValues<HttpProfile>().Zip(expected))
        {
            using var answer = await servers[profile].PostBodyAsync("{__typename}", contentType: contentType);

            Assert.Equal((profile, status), (profile, answer.Status()));
            Assert.Equal(status == 404, answer.Content.Headers.ContentType is null);
        }
    }

    [Theory]
    [InlineData("PUT", "/graphql", 405, 404, 405)]
    [InlineData("DELETE", "/graphql", 405, 404, 405)]
    [InlineData("OPTIONS", "/graphql", 204, 404, 204)]
    [InlineData("HEAD", "/graphql?query={__typename}", 200, 404, 200)]
    [InlineData("GET", "/graphql?query={__typename}", 200, 200, 200)]
    [InlineData("GET", "/graphql", 400, 404, 422)]
    [InlineData("GET", "/graphql?query=mutation{rename(text:%22%22)}", 405, 405, 405)]
    public async Task A_method(string method, string address, params int[] expected)
    {
        foreach (var (profile, status) in Enum.GetValues<HttpProfile>().Zip(expected))
        {
            using var answer = await servers[profile].SendAsync(new HttpMethod(method), address, Response);

            Assert.Equal((profile, status), (profile, answer.Status()));
            Assert.Equal(status is 405 or 204, answer.Content.Headers.Allow.Count > 0);
        }
    }

    [Theory]
    [InlineData("application/xml", 406)]
    [InlineData("unsupported", 400)]
    public async Task An_Accept_header_that_leaves_no_form(string accept, int status)
    {
        foreach (var profile in Enum.GetValues<HttpProfile>())
        {
            using var answer = await servers[profile].PostBodyAsync(Good, accept);

            Assert.Equal((profile, status, Response), (profile, answer.Status(), answer.Content.Headers.ContentType!.MediaType));
        }
    }

    [Fact]
    public async Task A_single_result_in_parts_is_one_part()
    {
        using var answer = await servers[HttpProfile.Default].PostBodyAsync(Good, "multipart/mixed");

        Assert.Equal("multipart/mixed; boundary=\"-\"", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"data\":{\"__typename\":\"Query\"}}\r\n-----\r\n",
            await answer.Content.ReadAsStringAsync());
    }
}
