using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DelegationDirectory.Testing;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Snapshooter.Xunit;

namespace DelegationDirectory.Contract.Tests.Commands;

/// <summary>Every operation that is shipped, as an assistant gets it: by the protocol's own client, from the server as it is shipped.</summary>
public sealed class ToolOfOperationTests(ToolOfOperationTests.Server server) : IClassFixture<ToolOfOperationTests.Server>
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Operations { get; } = [.. ShippedOperations.Names];

    [Fact]
    public async Task The_tools_are_the_operations_each_with_its_question_and_its_variables()
    {
        var tools = (await server.Assistant.ListToolsAsync())
            .Select(tool => tool.ProtocolTool).OrderBy(tool => tool.Name, StringComparer.Ordinal).ToList();

        Assert.Equal(ShippedOperations.Names, tools.Select(tool => tool.Name));
        Assert.All(tools, tool => Assert.True(tool.Annotations is { ReadOnlyHint: true, IdempotentHint: true, DestructiveHint: false }));
        string.Join('\n', tools.Select(tool => $"{tool.Name}: {tool.Description}\n{JsonSerializer.Serialize(tool.InputSchema, Indented)}\n"))
            .MatchSnapshot("tools");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_tool_gives_the_data_of_its_operation(string operation)
    {
        var variables = ShippedOperations.VariablesOf(operation);

        var result = await server.Assistant.CallToolAsync(operation, variables.ToDictionary(pair => pair.Key, pair => (object?)pair.Value));

        var answer = JsonNode.Parse(await server.Client.GetStringAsync(
            $"/graphql/persisted/{operation}?variables={Uri.EscapeDataString(variables.ToJsonString())}"))!;
        Assert.NotEqual(true, result.IsError);
        Assert.True(JsonNode.DeepEquals(answer["data"], JsonNode.Parse(result.StructuredContent!.Value.GetRawText())));
        Assert.True(JsonNode.DeepEquals(answer["data"], JsonNode.Parse(Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text)));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_tool_answers_in_the_shape_that_it_tells(string operation)
    {
        var tool = (await server.Assistant.ListToolsAsync()).Single(tool => tool.Name == operation);

        var result = await tool.CallAsync(ShippedOperations.VariablesOf(operation).ToDictionary(pair => pair.Key, pair => (object?)pair.Value));

        Assert.Empty(AnswerShape.Faults(tool.ProtocolTool.OutputSchema!.Value, result.StructuredContent!.Value));
        Assert.NotEmpty(AnswerShape.Faults(tool.ProtocolTool.OutputSchema!.Value, JsonElement.Parse("{}")));
    }

    [Fact]
    public void The_server_says_what_it_is()
    {
        Assert.Equal("Interagency delegation directory", server.Assistant.ServerInfo?.Name);
        Assert.StartsWith("1.", server.Assistant.ServerInfo?.Version, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_assistant_gets_wrong_is_told_to_it_and_not_to_the_log()
    {
        var unknown = await Assert.ThrowsAnyAsync<McpException>(() => server.Assistant.CallToolAsync("who-won").AsTask());
        var wrong = await server.Assistant.CallToolAsync("who-led-each-side", new Dictionary<string, object?> { ["dialogue"] = 6 });

        Assert.Contains("Unknown tool: 'who-won'", unknown.Message, StringComparison.Ordinal);
        Assert.True(wrong.IsError);
        Assert.DoesNotContain("ModelContextProtocol", server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operation_of_a_folder_can_be_a_tool_as_well()
    {
        var folder = Directory.CreateTempSubdirectory("operations-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "how-many.graphql"), "# How many?\nquery { countries { totalCount } }\n");
            await using var other = await ServerProcess.StartAsync(
                "--GraphQL:Mcp:Title", "Ours", "--GraphQL:PersistedOperationsFolder", folder.FullName,
                "--GraphQL:Mcp:Operations:0", "how-many", "--GraphQL:Mcp:Operations:1", ShippedOperations.Names[0]);
            await using var assistant = await ConnectAsync(other);

            var names = (await assistant.ListToolsAsync()).Select(tool => tool.Name).Order(StringComparer.Ordinal);
            var result = await assistant.CallToolAsync("how-many");

            Assert.Equal("Ours", assistant.ServerInfo?.Name);
            Assert.Equal(ShippedOperations.Names.Append("how-many").Order(StringComparer.Ordinal), names);
            Assert.Matches("^{\"countries\":{\"totalCount\":[0-9]+}}$", result.StructuredContent!.Value.GetRawText());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task<McpClient> ConnectAsync(ServerProcess server) =>
        McpClient.CreateAsync(new HttpClientTransport(new() { Endpoint = new Uri(server.Address, "/graphql/mcp") }));

    public sealed class Server : IAsyncLifetime
    {
        private ServerProcess? _server;
        private McpClient? _assistant;

        public HttpClient Client => _server!.Client;

        public string Output => _server!.Output;

        public McpClient Assistant => _assistant!;

        public async Task InitializeAsync()
        {
            _server = await ServerProcess.StartAsync();
            _assistant = await ConnectAsync(_server);
        }

        public async Task DisposeAsync()
        {
            await _assistant!.DisposeAsync();
            await _server!.DisposeAsync();
        }
    }
}
