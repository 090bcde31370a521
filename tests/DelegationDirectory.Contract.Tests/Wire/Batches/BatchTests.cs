using System.Text;

namespace DelegationDirectory.Contract.Tests.Wire.Batches;

/// <summary>Several operations in one request.</summary>
public sealed class BatchTests(BatchServer server) : IClassFixture<BatchServer>
{
    private const string Two = """[{"query":"{a:echo(text:\"1\")}"},{"query":"{b:echo(text:\"2\")}"}]""";
    private const string First = """{"requestIndex":0,"data":{"a":"1"}}""";
    private const string Second = """{"requestIndex":1,"data":{"b":"2"}}""";
    private const string Document = """{"query":"query A {a:echo(text:\"1\")} query B {b:echo(text:\"2\")}"}""";
    private const string Echo = """{"query":"query($t: String!) {t:echo(text:$t)}","variables":[{"t":"x"},{"t":"y"}]}""";
    private const string Part = "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n";

    [Theory]
    [InlineData(null)]
    [InlineData("*/*")]
    [InlineData("multipart/mixed")]
    [InlineData("multipart/mixed, application/json")]
    [InlineData("multipart/*, text/event-stream; q=0.5")]
    public async Task Results_come_in_parts_each_with_its_place(string? accept)
    {
        using var answer = await server.Client.PostBodyAsync(Two, accept);

        Assert.Equal((200, "multipart/mixed; boundary=\"-\""), (answer.Status(), answer.Content.Headers.ContentType!.ToString()));
        Assert.Equal(Part + First + Part + Second + "\r\n-----\r\n", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData("application/json, text/plain, */*", "application/json")]
    [InlineData("application/graphql-response+json, application/json; q=0.9", Requests.GraphQLResponse)]
    [InlineData("application/json, multipart/mixed; q=0", "application/json")]
    public async Task Results_come_as_a_list_to_a_client_that_names_JSON(string accept, string type)
    {
        using var answer = await server.Client.PostBodyAsync(Two, accept);

        Assert.Equal((200, type + "; charset=utf-8"), (answer.Status(), answer.Content.Headers.ContentType!.ToString()));
        Assert.Equal($"[{First},{Second}]", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Results_come_as_events()
    {
        using var answer = await server.Client.PostBodyAsync(Two, "text/event-stream");

        Assert.Equal((200, "text/event-stream; charset=utf-8"), (answer.Status(), answer.Content.Headers.ContentType!.ToString()));
        Assert.Equal($"event: next\ndata: {First}\n\nevent: next\ndata: {Second}\n\nevent: complete\ndata:\n\n", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("[A,B]", $"[{First},{Second}]")]
    [InlineData("[B, A]", """[{"requestIndex":0,"data":{"b":"2"}},{"requestIndex":1,"data":{"a":"1"}}]""")]
    [InlineData("[A]", $"[{First}]")]
    public async Task Operations_of_one_document_run_in_the_order_of_their_names(string names, string expected)
    {
        using var answer = await PostAsync("/graphql?batchOperations=" + names, Document);

        Assert.Equal(expected, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task One_operation_runs_once_for_each_set_of_variables()
    {
        const string expected = """[{"requestIndex":0,"variableIndex":0,"data":{"t":"x"}},{"requestIndex":0,"variableIndex":1,"data":{"t":"y"}}]""";
        using var posted = await PostAsync("/graphql", Echo);
        using var got = await server.Client.SendAsync(
            HttpMethod.Get, "/graphql?query=query($t:String!){t:echo(text:$t)}&variables=[{\"t\":\"x\"},{\"t\":\"y\"}]", "application/json");

        Assert.Equal(expected, await posted.Content.ReadAsStringAsync());
        Assert.Equal(expected, await got.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Lists_of_requests_and_of_variables_may_be_nested()
    {
        using var answer = await PostAsync("/graphql", $$"""[{{Echo}},{"id":"two","operationName":"A"}]""");

        Assert.Equal(
            """[{"requestIndex":0,"variableIndex":0,"data":{"t":"x"}},{"requestIndex":0,"variableIndex":1,"data":{"t":"y"}},{"requestIndex":1,"data":{"a":"x"}}]""",
            await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_list_of_one_is_answered_as_one()
    {
        using var answer = await server.Client.PostBodyAsync("""[{"query":"{__typename}"}]""");

        Assert.Equal("""{"data":{"__typename":"Query"}}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_operation_that_fails_leaves_the_others_alone()
    {
        using var answer = await PostAsync("/graphql", """[{"query":"{nope}"},{"id":"none"},{"query":"subscription{x}"},{"query":"{__typename}"}]""");
        var results = System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsArray();

        Assert.Equal(200, answer.Status());
        Assert.Equal([0, 1, 2, 3], results.Select(result => (int)result!["requestIndex"]!));
        Assert.All(results.Take(3), result => Assert.NotEmpty((string)result!["errors"]![0]!["message"]!));
        Assert.Equal("""{"requestIndex":3,"data":{"__typename":"Query"}}""", results[3]!.ToJsonString());
    }

    [Fact]
    public async Task A_result_is_sent_before_the_next_is_there()
    {
        using var content = new StringContent("""[{"query":"{a:echo(text:\"1\")}"},{"query":"{slow}"}]""", null, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        using var answer = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await answer.Content.ReadAsStreamAsync();
        var received = new byte[Encoding.UTF8.GetByteCount(Part + First)];
        await body.ReadExactlyAsync(received);

        Assert.Equal(Part + First, Encoding.UTF8.GetString(received));
    }

    [Theory]
    [InlineData("/graphql", "[]")]
    [InlineData("/graphql", """{"query":"{__typename}","variables":[]}""")]
    [InlineData("/graphql", """[{"query":"{a}"},{"query":"{a}"},{"query":"{a}"},{"query":"{a}"},{"query":"{a}"}]""")]
    [InlineData("/graphql", """{"query":"{__typename}","variables":[{},{},{},{},{}]}""")]
    [InlineData("/graphql", """[{"query":"{a}","variables":[{},{},{}]},{"query":"{a}","variables":[{},{}]}]""")]
    [InlineData("/graphql?batchOperations=[A,B,A,B,A]", Document)]
    [InlineData("/graphql?batchOperations=[]", Document)]
    [InlineData("/graphql?batchOperations=A", Document)]
    [InlineData("/graphql?batchOperations=[A,]", Document)]
    [InlineData("/graphql?batchOperations=[A,4]", Document)]
    [InlineData("/graphql?batchOperations=[A,B]", $"[{Document},{Document}]")]
    public async Task A_batch_that_is_empty_too_large_or_unreadable_is_refused(string address, string body)
    {
        using var answer = await PostAsync(address, body);

        Assert.Equal((400, "HC0009"), (answer.Status(), await answer.CodeAsync()));
    }

    [Theory]
    [InlineData("[5]")]
    [InlineData("[[]]")]
    [InlineData("[null]")]
    [InlineData("[{}]")]
    [InlineData("""{"query":"{__typename}","variables":[5]}""")]
    [InlineData("""{"query":"{__typename}","variables":["array"]}""")]
    [InlineData("""[{"query":"{__typename}"}""")]
    public async Task What_is_no_list_of_requests_or_of_variables_is_refused(string body)
    {
        using var answer = await PostAsync("/graphql", body);

        Assert.Equal((400, "HC0011"), (answer.Status(), await answer.CodeAsync()));
    }

    [Theory]
    [InlineData("application/jsonl")]
    [InlineData("text/html")]
    public async Task A_form_that_is_not_offered_is_refused(string accept)
    {
        using var answer = await server.Client.PostBodyAsync(Two, accept);

        Assert.Equal((406, "HC0063"), (answer.Status(), await answer.CodeAsync()));
    }

    private Task<HttpResponseMessage> PostAsync(string address, string body) => server.Client.SendAsync(
        HttpMethod.Post, address, "application/json", new StringContent(body, null, "application/json"));
}
