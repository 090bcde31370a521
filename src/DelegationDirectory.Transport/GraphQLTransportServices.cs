using System.Net.Mime;
using DelegationDirectory.Transport.Answers;
using DelegationDirectory.Transport.Batching;
using DelegationDirectory.Transport.Cost;
using DelegationDirectory.Transport.Deprecations;
using DelegationDirectory.Transport.Documents;
using DelegationDirectory.Transport.Http;
using DelegationDirectory.Transport.Ide;
using DelegationDirectory.Transport.Limits;
using DelegationDirectory.Transport.Mcp;
using DelegationDirectory.Transport.PersistedOperations;
using DelegationDirectory.Transport.Revisions;
using DelegationDirectory.Transport.Sdl;
using DelegationDirectory.Transport.ServerSentEvents;
using DelegationDirectory.Transport.Streaming;
using DelegationDirectory.Transport.Tables;
using DelegationDirectory.Transport.WebSockets;
using GraphQL;
using GraphQL.Validation;
using GraphQLParser.AST;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DelegationDirectory.Transport;

/// <summary>Registers what serving GraphQL over HTTP needs.</summary>
public static class GraphQLTransportServices
{
    /// <summary>Adds the transport. The schema to serve is the <c>ISchema</c> that the application registers.</summary>
    public static IServiceCollection AddGraphQLTransport(this IServiceCollection services, Action<GraphQLTransportOptions>? configure = null)
    {
        // Each event of a subscription is a request of its own: it sees what is true when it happens.
        services.AddGraphQL(graphql => graphql.AddScopedSubscriptionExecutionStrategy().AddExecutionStrategy<BoundedExecution>(OperationType.Query));
        services.AddSingleton<IDocumentValidator, Validator>();
        services.AddOptions<GraphQLTransportOptions>().Configure(configure ?? (_ => { }));
        services.AddCors();
        services.AddRequestDecompression();
        services.AddResponseCompression(compression =>
        {
            // Over TLS as well: compression tells a secret's length only where a secret lies beside text of an attacker's choice, and these
            // answers hold no secret: there are no cookies, no credentials and no tokens in them.
            compression.EnableForHttps = true;
            compression.MimeTypes = [MediaTypes.Json, MediaTypes.GraphQLResponse, MediaTypes.GraphQL, MediaTypes.Csv, MediaTypeNames.Text.Html];
        });
        services.AddSingleton<FailureMask>();
        services.AddSingleton<DocumentCache>();
        services.AddSingleton<DocumentRules>();
        services.AddSingleton<SchemaPrices>();
        services.AddSingleton<OperationPricing>();
        services.AddSingleton<ExecutionGate>();
        services.AddHostedService<DefaultPageCheck>();
        services.AddSingleton<OperationRunner>();
        services.AddSingleton<DeprecationNotices>();
        services.AddMetrics();
        services.TryAddSingleton<IRevisionSource, ProcessRevision>();
        services.AddSingleton<AutomaticOperations>();
        services.AddSingleton<OperationDocuments>();
        services.AddSingleton<AnswerMetrics>();
        services.AddSingleton<AnswerCache>();
        services.AddSingleton<AnswerSource>();
        services.AddSingleton<BatchResponder>();
        services.AddSingleton<RequestReader>();
        services.AddSingleton<ResultSerializer>();
        services.AddSingleton<ResponseWriter>();
        services.AddSingleton<StreamLimit>();
        services.AddSingleton<EventStreamWriter>();
        services.AddSingleton<TableShapes>();
        services.AddSingleton<TableResponder>();
        services.AddSingleton<GraphQLHandler>();
        services.AddSingleton<SocketServices>();
        services.AddSingleton<SocketEndpoint>();
        services.AddSingleton<SchemaEndpoint>();
        services.AddSingleton<IdeEndpoint>();
        McpEndpoint.AddServices(services);
        return services;
    }

    /// <summary>Adds operations that clients may name by their ids, or by the SHA-256 of their texts in hexadecimal.</summary>
    public static IServiceCollection AddPersistedOperations(this IServiceCollection services, IEnumerable<KeyValuePair<string, string>> operations) =>
        services.AddSingleton<IPersistedOperationStore>(new PersistedOperationCollection(operations));
}
