using DelegationDirectory.Transport.Errors;
using DelegationDirectory.Transport.Http;
using GraphQL;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;

namespace DelegationDirectory.Transport.Mcp;

/// <summary>The Model Context Protocol over HTTP (streamable HTTP), each request by itself: no session is kept.</summary>
internal static class McpEndpoint
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<OperationTools>();
        services.AddMcpServer().WithHttpTransport(transport => transport.Stateless = true);
        services.AddOptions<McpServerOptions>().Configure<OperationTools, IOptions<GraphQLTransportOptions>>((server, tools, options) =>
        {
            server.ServerInfo = new() { Name = options.Value.Mcp.Title, Version = options.Value.SchemaVersion ?? "1.0.0" };
            // Nothing listens yet: this is done when the server is mapped.
            server.ToolCollection = tools.CreateAsync().GetAwaiter().GetResult();
        });
    }

    /// <summary>Serves it at <c>mcp</c>, for programs, and for pages of the origins that may open a WebSocket.</summary>
    public static void Map(IEndpointRouteBuilder group, GraphQLTransportOptions options, ResponseWriter refusals)
    {
        // What could not be a tool is told now, not to the first assistant.
        _ = group.ServiceProvider.GetRequiredService<IOptions<McpServerOptions>>().Value;
        var endpoints = group.MapMcp("mcp").WithMetadata(new RequestSizeLimitAttribute(options.MaxRequestBytes));
        endpoints.Add(endpoint =>
        {
            var serve = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = http =>
            {
                if (PageOrigins.Allow(http.Request, options.AllowedOrigins))
                    return serve(http);
                var refusal = Refusals.ForeignOrigin(http.Request.Headers.Origin.ToString());
                return refusals.WriteAsync(http.Response, new ExecutionResult(refusal), ResponseFormat.Json);
            };
        });
    }
}
