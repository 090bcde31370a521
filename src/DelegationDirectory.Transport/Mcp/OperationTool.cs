using System.Text.Json;
using DelegationDirectory.Transport.Answers;
using DelegationDirectory.Transport.Http;
using GraphQL;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace DelegationDirectory.Transport.Mcp;

/// <summary>An operation that an assistant may run. It is answered as an HTTP request for it would be, within the same limits.</summary>
internal sealed class OperationTool(
    Tool tool, IReadOnlyCollection<string> variables, AnswerSource answers, IHttpContextAccessor exchange, GraphQLTransportOptions options)
    : McpServerTool
{
    public override Tool ProtocolTool => tool;

    public override IReadOnlyList<object> Metadata => [];

    public override async ValueTask<CallToolResult> InvokeAsync(
        RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        var given = request.Params?.Arguments ?? new Dictionary<string, JsonElement>();
        if (given.Keys.FirstOrDefault(name => !variables.Contains(name)) is { } unknown)
            return Failure($"The tool takes no argument `{unknown}`. It takes: {(variables.Count == 0 ? "none" : string.Join(", ", variables))}.");
        try
        {
            using var answer = await answers.AnswerAsync(Operation(JsonSerializer.Serialize(given)), exchange.HttpContext!);
            using var json = JsonDocument.Parse(answer.Body, new JsonDocumentOptions { MaxDepth = ResultSerializer.MaxDepth });
            return json.RootElement.TryGetProperty("errors", out var errors) ? Failure(Messages(errors)) : Success(json.RootElement);
        }
        catch (ExecutionError refusal)
        {
            return Failure(refusal.Message);
        }
    }

    private OperationRequest Operation(string arguments) => new(
        null, tool.Name, null, new VariableSet(RequestJson.ParseMap(arguments, "arguments", options), arguments), Inputs.Empty);

    private static string Messages(JsonElement errors) =>
        string.Join('\n', errors.EnumerateArray().Select(error => error.GetProperty("message").GetString()));

    /// <summary>The data twice: for programs, and as a text for whoever reads nothing else.</summary>
    private static CallToolResult Success(JsonElement answer)
    {
        var data = answer.GetProperty("data");
        return new() { StructuredContent = data.Clone(), Content = [new TextContentBlock { Text = data.GetRawText() }] };
    }

    private static CallToolResult Failure(string message) => new() { IsError = true, Content = [new TextContentBlock { Text = message }] };
}
