using DelegationDirectory.Transport.Documents;
using DelegationDirectory.Transport.Http;
using DelegationDirectory.Transport.Ide;
using DelegationDirectory.Transport.Sdl;
using DelegationDirectory.Transport.ServerSentEvents;
using DelegationDirectory.Transport.Streaming;
using DelegationDirectory.Transport.WebSockets;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Transport;

/// <summary>Registers what serving GraphQL over HTTP needs.</summary>
public static class GraphQLTransportServices
{
    /// <summary>Adds the transport. The schema to serve is the <c>ISchema</c> that the application registers.</summary>
    public static IServiceCollection AddGraphQLTransport(this IServiceCollection services, Action<GraphQLTransportOptions>? configure = null)
    {
        // Each event of a subscription is a request of its own: it sees what is true when it happens.
        services.AddGraphQL(graphql => graphql.AddScopedSubscriptionExecutionStrategy());
        services.AddOptions<GraphQLTransportOptions>().Configure(configure ?? (_ => { }));
        services.AddSingleton<FailureMask>();
        services.AddSingleton<DocumentCache>();
        services.AddSingleton<DocumentRules>();
        services.AddSingleton<OperationRunner>();
        services.AddSingleton<IValidateOptions<GraphQLTransportOptions>, StreamingOptionsValidation>();
        services.AddSingleton<WireSerializer>();
        services.AddSingleton<ResponseWriter>();
        services.AddSingleton<StreamLimit>();
        services.AddSingleton<EventStreamWriter>();
        services.AddSingleton<GraphQLHandler>();
        services.AddSingleton<SocketServices>();
        services.AddSingleton<SocketEndpoint>();
        services.AddSingleton<SchemaEndpoint>();
        services.AddSingleton<IdeEndpoint>();
        return services;
    }
}
