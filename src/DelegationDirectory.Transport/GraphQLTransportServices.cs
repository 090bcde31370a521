using System.Net.Mime;
using DelegationDirectory.Transport.Documents;
using DelegationDirectory.Transport.Http;
using DelegationDirectory.Transport.Ide;
using DelegationDirectory.Transport.Sdl;
using GraphQL;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace DelegationDirectory.Transport;

/// <summary>Registers what serving GraphQL over HTTP needs.</summary>
public static class GraphQLTransportServices
{
    /// <summary>Adds the transport. The schema to serve is the <c>ISchema</c> that the application registers.</summary>
    public static IServiceCollection AddGraphQLTransport(this IServiceCollection services, Action<GraphQLTransportOptions>? configure = null)
    {
        services.AddGraphQL(_ => { });
        services.AddOptions<GraphQLTransportOptions>().Configure(configure ?? (_ => { }));
        services.AddCors();
        services.AddRequestDecompression();
        services.AddResponseCompression(compression =>
        {
            // Over TLS as well: compression tells a secret's length only where a secret lies beside text of an attacker's choice, and these
            // answers hold no secret: there are no cookies, no credentials and no tokens in them.
            compression.EnableForHttps = true;
            compression.MimeTypes = [MediaTypes.Json, MediaTypes.GraphQLResponse, MediaTypes.GraphQL, MediaTypeNames.Text.Html];
        });
        services.AddSingleton<FailureMask>();
        services.AddSingleton<DocumentCache>();
        services.AddSingleton<DocumentRules>();
        services.AddSingleton<OperationRunner>();
        services.AddSingleton<ResultSerializer>();
        services.AddSingleton<ResponseWriter>();
        services.AddSingleton<GraphQLHandler>();
        services.AddSingleton<SchemaEndpoint>();
        services.AddSingleton<IdeEndpoint>();
        return services;
    }
}
