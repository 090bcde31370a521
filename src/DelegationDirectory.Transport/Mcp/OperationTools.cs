using System.Text.Json;
using DelegationDirectory.Transport.Answers;
using DelegationDirectory.Transport.Documents;
using DelegationDirectory.Transport.Errors;
using DelegationDirectory.Transport.Http;
using DelegationDirectory.Transport.PersistedOperations;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace DelegationDirectory.Transport.Mcp;

/// <summary>The operations that are offered as tools.</summary>
internal sealed class OperationTools(
    ISchema schema, OperationDocuments documents, DocumentRules rules, AnswerSource answers, IHttpContextAccessor exchange, IOptions<GraphQLTransportOptions> options)
{
    /// <summary>All of them.</summary>
    /// <exception cref="InvalidOperationException">An id is unknown, or its document is no single query, or an invalid one.</exception>
    public async Task<McpServerPrimitiveCollection<McpServerTool>> CreateAsync()
    {
        schema.Initialize();
        var tools = new McpServerPrimitiveCollection<McpServerTool>();
        foreach (var name in options.Value.Mcp.Operations.Distinct())
            tools.Add(await CreateAsync(name));
        return tools;
    }

    private async Task<OperationTool> CreateAsync(string name)
    {
        try
        {
            var request = new OperationRequest(null, name, null, VariableSet.None, Inputs.Empty);
            return await CreateAsync(name, (await documents.FindAsync(request, CancellationToken.None)).Text);
        }
        catch (Exception failure) when (failure is ExecutionError or GraphQLParserException)
        {
            throw new InvalidOperationException($"The operation \"{name}\" cannot be a tool: {failure.Message}");
        }
    }

    private async Task<OperationTool> CreateAsync(string name, string text)
    {
        var document = Parser.Parse(text, new ParserOptions { Ignore = IgnoreOptions.None, MaxDepth = options.Value.Limits.MaxParserDepth });
        var operation = OperationSelection.Select(document, operationName: null);
        if (operation.Operation != OperationType.Query)
            throw new ExecutionError($"It is a {OperationSelection.KindOf(operation)}, and tools change nothing.");
        if (await FaultOf(document, operation) is { } fault)
            throw fault;
        var title = char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' ');
        var tool = new Tool
        {
            Name = name,
            Title = title,
            Description = Comment(operation) ?? title,
            InputSchema = JsonSerializer.SerializeToElement(VariableSchema.Of(schema, document, operation)),
            OutputSchema = JsonSerializer.SerializeToElement(AnswerSchema.Of(schema, document, operation)),
            Annotations = new ToolAnnotations
            {
                Title = title,
                ReadOnlyHint = true,
                IdempotentHint = true,
                DestructiveHint = false,
                OpenWorldHint = false,
            },
        };
        string[] variables = [.. (operation.Variables?.Items ?? []).Select(variable => variable.Variable.Name.StringValue)];
        return new OperationTool(tool, variables, answers, exchange, options.Value);
    }

    /// <summary>What is wrong with a document whatever its variables will hold; null when nothing is.</summary>
    private async Task<ExecutionError?> FaultOf(GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        var errors = await rules.CheckAsync(document, operation, new ExecutionOptions());
        ExecutionError[] faults = [.. errors.Where(error => error is not InvalidVariableError)];
        return new ErrorTranslation(document, schema, Inputs.Empty, maxErrors: 1, maxLocations: 1).Translate(faults).FirstOrDefault();
    }

    private static string? Comment(GraphQLOperationDefinition operation) => operation.Comments is { Count: > 0 } lines
        ? string.Join(' ', lines.Select(line => line.Value.ToString().Trim()))
        : null;
}
