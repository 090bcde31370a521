using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DelegationDirectory.Testing;
using DelegationDirectory.Transport;
using DelegationDirectory.Transport.Http;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace DelegationDirectory.Contract.Tests.Wire.Mcp;

/// <summary>Persisted operations as tools for assistants: what they are told to take, and how what they ask for is refused.</summary>
public sealed class ToolTests(ToolTests.Server server) : IClassFixture<ToolTests.Server>
{
    private static readonly Dictionary<string, string> Operations = new()
    {
        ["greet"] =
            """
            # Says hello,
            # as often as asked.
            query Greet($name: String, $count: Int = 2) { hello(name: $name, count: $count) asked }
            """,
        ["find"] = "query Find($where: BookFilter, $kinds: [Kind!]! = [NOVEL], $id: ID!) { books(where: $where, kinds: $kinds) { title } book(id: $id) { id } }",
        ["shelf"] =
            """
            query Shelf($with: Boolean!) {
              books { ...Named kind author { name } }
              books { pages @include(if: $with) author { books { id } } }
              item { __typename ... on Book { ...Named } ... on Author { name } }
              asked @skip(if: $with)
            }
            fragment Named on Book { called: title }
            """,
        ["fails"] = "{ fails asked }",
        ["slow"] = "{ slow }",
        ["rename"] = "mutation Rename { rename(text: \"x\") }",
        ["broken"] = "query Broken($name: String!) { hello(name: $name) nothing }",
    };

    private const string List = """{ "jsonrpc": "2.0", "id": 1, "method": "tools/list" }""";

    private static readonly string[] Tools = ["greet", "find", "shelf", "fails", "slow"];

    [Fact]
    public async Task A_tool_is_described_by_the_comment_and_takes_the_variables()
    {
        var tools = (await server.Assistant.ListToolsAsync()).ToDictionary(tool => tool.Name, tool => tool.ProtocolTool);

        Assert.Equal(Tools.Order(), tools.Keys.Order());
        Assert.Equal(("Greet", "Says hello, as often as asked."), (tools["greet"].Title, tools["greet"].Description));
        Assert.Equal("Fails", tools["fails"].Description);
        AssertJson(
            """
            { "type": "object",
              "properties": { "name": { "type": "string" }, "count": { "type": "integer", "default": 2 } },
              "required": [], "additionalProperties": false }
            """,
            tools["greet"].InputSchema);
    }

    [Fact]
    public async Task Input_types_are_defined_once_although_they_lie_in_themselves()
    {
        var tool = (await server.Assistant.ListToolsAsync()).Single(tool => tool.Name == "find").ProtocolTool;

        AssertJson(
            """
            { "type": "object",
              "properties": {
                "where": { "$ref": "#/$defs/BookFilter" },
                "kinds": { "type": "array", "items": { "type": "string", "enum": ["NOVEL", "ATLAS"] }, "default": ["NOVEL"] },
                "id": { "type": "string" } },
              "required": ["id"], "additionalProperties": false,
              "$defs": {
                "BookFilter": {
                  "type": "object",
                  "properties": {
                    "title": { "$ref": "#/$defs/TextFilter" },
                    "pages": { "type": "integer" },
                    "kind": { "type": "string", "enum": ["NOVEL", "ATLAS"] },
                    "near": { "$ref": "#/$defs/Point" },
                    "and": { "type": "array", "items": { "$ref": "#/$defs/BookFilter" } } },
                  "required": [], "additionalProperties": false },
                "TextFilter": {
                  "type": "object",
                  "properties": { "eq": { "type": "string" }, "in": { "type": "array", "items": { "type": "string" } } },
                  "required": [], "additionalProperties": false },
                "Point": {
                  "type": "object",
                  "properties": { "x": { "type": "integer" }, "y": { "type": "integer" } },
                  "required": ["x", "y"], "additionalProperties": false } } }
            """,
            tool.InputSchema);
    }

    [Fact]
    public async Task A_tool_says_what_its_answer_holds_and_what_may_be_left_out()
    {
        var tool = (await server.Assistant.ListToolsAsync()).Single(tool => tool.Name == "shelf").ProtocolTool;

        AssertJson(
            """
            { "type": "object",
              "properties": {
                "books": {
                  "type": ["array", "null"],
                  "items": {
                    "type": "object",
                    "properties": {
                      "called": { "type": "string" },
                      "kind": { "type": "string", "enum": ["NOVEL", "ATLAS"] },
                      "author": {
                        "type": ["object", "null"],
                        "properties": {
                          "name": { "type": "string" },
                          "books": {
                            "type": "array",
                            "items": {
                              "type": "object", "properties": { "id": { "type": "string" } },
                              "required": ["id"], "additionalProperties": false } } },
                        "required": ["name", "books"], "additionalProperties": false },
                      "pages": { "type": ["integer", "null"] } },
                    "required": ["called", "kind", "author"], "additionalProperties": false } },
                "item": {
                  "type": ["object", "null"],
                  "properties": {
                    "__typename": { "type": "string" }, "called": { "type": "string" }, "name": { "type": "string" } },
                  "required": ["__typename"], "additionalProperties": false },
                "asked": { "type": "integer" } },
              "required": ["books", "item"], "additionalProperties": false }
            """,
            tool.OutputSchema!.Value);
    }

    [Fact]
    public async Task A_call_gives_the_data_for_programs_and_as_text()
    {
        var result = await CallAsync("find", new { id = "7", where = new { pages = 100, title = new { eq = "x" } }, kinds = new[] { "ATLAS" } });

        Assert.NotEqual(true, result.IsError);
        AssertJson("""{ "books": [{ "title": "Atlas" }, { "title": "Atlas" }], "book": { "id": "7" } }""", result.StructuredContent!.Value);
        Assert.Equal("""{"books":[{"title":"Atlas"},{"title":"Atlas"}],"book":{"id":"7"}}""", Text(result));
    }

    [Theory]
    [InlineData("find", "{}", "The variable `$id` of type `ID!` must be ")]
    [InlineData("find", """{ "id": "7", "kinds": ["MAP"] }""", "`kinds.0` takes `Kind` (NOVEL, ATLAS), but \"MAP\" was given.")]
    [InlineData("greet", """{ "count": "many" }""", "`count` takes `Int`, but \"many\" was given.")]
    [InlineData("greet", """{ "nom": "Ada" }""", "The tool takes no argument `nom`. It takes: name, count.")]
    [InlineData("fails", """{ "x": 1 }""", "The tool takes no argument `x`. It takes: none.")]
    [InlineData("fails", "{}", "The server failed while answering this.")]
    public async Task What_goes_wrong_is_told_in_words(string tool, string arguments, string message)
    {
        var result = await CallAsync(tool, JsonNode.Parse(arguments)!);

        Assert.True(result.IsError);
        Assert.StartsWith(message, Text(result), StringComparison.Ordinal);
        Assert.Null(result.StructuredContent);
    }

    [Theory]
    [InlineData("rename")]
    [InlineData("nothing")]
    public async Task What_is_no_tool_cannot_be_called(string name)
    {
        var failure = await Assert.ThrowsAnyAsync<McpException>(() => CallAsync(name, new { }));

        Assert.Contains(name, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tools_have_the_limits_of_requests()
    {
        await using var strict = await StartAsync(options =>
        {
            options.Limits.MaxConcurrentExecutions = 1;
            options.Limits.MaxQueuedExecutions = 0;
            options.ExecutionTimeout = TimeSpan.FromSeconds(3);
            options.OnlyPersistedOperations = true;
        });
        await using var assistant = await ConnectAsync(strict);

        var results = await Task.WhenAll(assistant.CallToolAsync("slow").AsTask(), assistant.CallToolAsync("slow").AsTask());

        Assert.All(results, result => Assert.True(result.IsError));
        Assert.Single(results, result => Text(result).StartsWith("The server runs as many operations as it may", StringComparison.Ordinal));
        Assert.Single(results, result => Text(result).StartsWith("The operation took longer than one may", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_protocol_is_spoken_only_when_it_is_on_and_there_are_tools()
    {
        await using var off = await StartAsync(options => options.Mcp.Enabled = false);
        await using var empty = await StartAsync(options => options.Mcp.Operations.Clear());

        Assert.Equal((404, 404), (await StatusAsync(off.Client), await StatusAsync(empty.Client)));
        Assert.Equal(200, await StatusAsync(server.Client));
    }

    [Theory]
    [InlineData("https://site.example", 200)]
    [InlineData("https://other.example", 403)]
    public async Task Pages_of_other_origins_may_not_speak_it(string origin, int status)
    {
        await using var open = await StartAsync(options => options.AllowedOrigins.Add("https://site.example"));

        Assert.Equal(status, await StatusAsync(open.Client, origin: origin));
    }

    [Fact]
    public async Task A_message_that_is_larger_than_a_request_may_be_is_refused()
    {
        using var answer = await PostAsync(server.Client, List + new string(' ', 300_000));

        Assert.Equal(413, answer.Status());
        Assert.Equal("""{"extensions":{"code":"HC0010","maxAllowedBytes":262144}}""", await answer.ErrorAsync());
    }

    [Fact]
    public async Task A_message_compressed_in_a_way_that_is_not_read_is_refused()
    {
        using var answer = await PostAsync(server.Client, new StringContent(List) { Headers = { ContentEncoding = { "zstd" } } });

        Assert.Equal(415, answer.Status());
        Assert.Contains("`Content-Encoding: zstd` is not read", await answer.MessageAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip", 200, 200)]
    [InlineData("gzip", 300_000, 413)]
    [InlineData("br", 300_000, 413)]
    [InlineData("deflate", 0, 400)]
    public async Task A_compressed_message_is_measured_by_what_it_holds(string coding, int spaces, int status)
    {
        var body = spaces == 0 ? "not compressed"u8.ToArray() : Coding.Encode(Encoding.UTF8.GetBytes(List + new string(' ', spaces)), coding);
        using var answer = await PostAsync(server.Client, new ByteArrayContent(body) { Headers = { ContentEncoding = { coding } } });

        Assert.Equal(status, answer.Status());
    }

    [Theory]
    [InlineData("", "The message is not valid JSON at line 1, column 1.")]
    [InlineData("nonsense", "The message is not valid JSON at line 1, column 1.")]
    [InlineData(List + "]", "The message is not valid JSON at line 1, column 54.")]
    [InlineData("5", "A message must be a JSON object, but it is a number.")]
    [InlineData("[" + List + "]", "A message must be a JSON object, but it is an array.")]
    [InlineData("""{ "jsonrpc": "2.0", "id": 1, "method": "ping", "id": 2 }""", "The member `id` is given more than once.")]
    [InlineData("""{ "jsonrpc": "2.0", "id": 1, "method": "ping", "params": { "a": "\ud800" } }""", "The message is not valid UTF-8 at line 1, column 65.")]
    public async Task What_is_no_message_is_refused_in_words(string body, string message)
    {
        using var answer = await PostAsync(server.Client, body);

        Assert.Equal((400, message, "HC0011"), (answer.Status(), await answer.MessageAsync(), await answer.CodeAsync()));
    }

    [Fact]
    public async Task A_message_nested_without_end_is_refused()
    {
        using var answer = await PostAsync(server.Client, """{ "jsonrpc": "2.0", "id": 1, "method": "ping", "params": """ + new string('[', 1000));

        Assert.Equal((400, "HC0011"), (answer.Status(), await answer.CodeAsync()));
        Assert.StartsWith("The JSON nests deeper than the 64 levels", await answer.MessageAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "$")]
    [InlineData("""{ "name": 5 }""", "$.name")]
    [InlineData("""{ "name": "greet", "arguments": [] }""", "$.arguments")]
    public async Task Parameters_of_another_shape_are_told_their_place(string parameters, string place)
    {
        using var answer = await PostAsync(
            server.Client, $$"""{ "jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {{parameters}} }""");

        Assert.Equal(200, answer.Status());
        var told = (await answer.Content.ReadAsStringAsync()).Split("data: ")[1];
        AssertJson(
            $$"""{ "error": { "code": -32602, "message": "The `params` are not what the method takes, at `{{place}}`." }, "id": 1, "jsonrpc": "2.0" }""",
            JsonElement.Parse(told));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task Neither_streams_nor_sessions_are_kept(string method)
    {
        foreach (var profile in Enum.GetValues<HttpProfile>())
        {
            await using var other = await StartAsync(options => options.Profile = profile);
            using var answer = await other.Client.SendAsync(new HttpMethod(method), "/graphql/mcp", "text/event-stream");

            Assert.Equal((405, "POST"), (answer.Status(), Assert.Single(answer.Content.Headers.Allow)));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    public async Task A_message_of_another_type_is_refused(string? contentType)
    {
        using var answer = await PostAsync(server.Client, new StringContent(List), contentType);

        Assert.Equal(415, answer.Status());
        Assert.Contains("application/json", await answer.MessageAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rename", "It is a mutation")]
    [InlineData("broken", "The type `Query` has no field `nothing`.")]
    [InlineData("nothing", "The server has no persisted operation of this id")]
    public async Task A_server_does_not_start_with_what_cannot_be_a_tool(string name, string reason)
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(options => options.Mcp.Operations.Add(name)));

        Assert.StartsWith($"The operation \"{name}\" cannot be a tool: {reason}", failure.Message, StringComparison.Ordinal);
    }

    private static Task<GraphQLTestServer> StartAsync(Action<GraphQLTransportOptions>? configure = null) => GraphQLTestServer.StartAsync(
        services =>
        {
            Library.AddTo(services);
            services.AddPersistedOperations(Operations);
        },
        options =>
        {
            foreach (var tool in Tools)
                options.Mcp.Operations.Add(tool);
            configure?.Invoke(options);
        });

    private static Task<McpClient> ConnectAsync(GraphQLTestServer server) =>
        McpClient.CreateAsync(new HttpClientTransport(new() { Endpoint = new Uri(server.Client.BaseAddress!, "/graphql/mcp") }));

    private async Task<CallToolResult> CallAsync(string tool, object arguments) => await server.Assistant.CallToolAsync(
        tool, JsonSerializer.SerializeToNode(arguments)!.AsObject().ToDictionary(pair => pair.Key, pair => (object?)pair.Value));

    private static async Task<int> StatusAsync(HttpClient client, string? origin = null)
    {
        using var answer = await PostAsync(client, new StringContent(List), origin: origin);
        return answer.Status();
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string body) => PostAsync(client, new StringContent(body));

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, HttpContent content, string? contentType = "application/json", string? origin = null)
    {
        content.Headers.ContentType = contentType is null ? null : new(contentType);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql/mcp") { Content = content };
        request.Headers.Add("Accept", "application/json, text/event-stream");
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return await client.SendAsync(request);
    }

    private static string Text(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;

    private static void AssertJson(string expected, JsonElement actual) =>
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), JsonNode.Parse(actual.GetRawText())!.ToJsonString());

    public sealed class Server : IAsyncLifetime
    {
        private GraphQLTestServer? _server;
        private McpClient? _assistant;

        public HttpClient Client => _server!.Client;

        public McpClient Assistant => _assistant!;

        public async Task InitializeAsync()
        {
            _server = await StartAsync();
            _assistant = await ConnectAsync(_server);
        }

        public async Task DisposeAsync()
        {
            await _assistant!.DisposeAsync();
            await _server!.DisposeAsync();
        }
    }
}
