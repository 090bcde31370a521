using DelegationDirectory.Transport.Documents;
using GraphQL.Types;
using GraphQLParser.AST;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Transport.Cost;

/// <summary>
/// Warns at the start of each list that would be refused if a client asked for it without saying how many items: the limits on cost and
/// the sizes of pages are set apart, and may not fit each other.
/// </summary>
internal sealed partial class DefaultPageCheck(
    ISchema schema, SchemaPrices prices, OperationPricing pricing, IOptions<GraphQLTransportOptions> options, ILogger<DefaultPageCheck> log)
    : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        schema.Initialize();
        foreach (var field in schema.Query.Fields)
        {
            if (prices.Of(field).Size is { SizedFields: { Count: > 0 } items } && Refusal(field.Name, items) is { } reason)
                LogTooDear(field.Name, reason);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private string? Refusal(string field, IEnumerable<string> items)
    {
        var document = DocumentParser.Parse(
            $"{{ {field} {{ {string.Join(' ', items.Select(name => $"{name} {{ __typename }}"))} }} }}", options.Value.Limits);
        return pricing.Price(document, (GraphQLOperationDefinition)document.Definitions[0], Values).Refusal(document, options.Value.Cost)?.Message;
    }

    private static IReadOnlyDictionary<string, object?> Values => CostValues.None.Variables;

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "A page of '{Field}' without a size given costs more than is allowed, so that it is always refused. Allow a higher cost, or make pages smaller. {Reason}")]
    private partial void LogTooDear(string field, string reason);
}
