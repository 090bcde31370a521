using System.Text.Json;
using DelegationDirectory.Transport.Errors;
using DelegationDirectory.Transport.Http;
using GraphQL;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModelContextProtocol;
using ModelContextProtocol.Server;

namespace DelegationDirectory.Transport.Mcp;

/// <summary>The Model Context Protocol over HTTP (streamable HTTP), each request by itself: no session is kept.</summary>
internal static class McpEndpoint
{
    private const string Path = "mcp";

    public static void AddServices(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<OperationTools>();
        services.AddMcpServer().WithHttpTransport(transport => transport.Stateless = true);
        services.AddOptions<McpServerOptions>().Configure<OperationTools, IOptions<GraphQLTransportOptions>>((server, tools, options) =>
        {
            server.ServerInfo = new() { Name = options.Value.Mcp.Title, Version = options.Value.SchemaVersion ?? "1.0.0" };
            server.Filters.Message.IncomingFilters.Add(NameUnreadable);
            // Nothing listens yet: this is done when the server is mapped.
            server.ToolCollection = tools.CreateAsync().GetAwaiter().GetResult();
        });
    }

    /// <summary>Serves it at <c>mcp</c>, for programs, and for pages of the origins that may open a WebSocket.</summary>
    public static void Map(IEndpointRouteBuilder group, GraphQLTransportOptions options, ResponseWriter refusals)
    {
        // What could not be a tool is told now, not to the first assistant.
        _ = group.ServiceProvider.GetRequiredService<IOptions<McpServerOptions>>().Value;
        group.MapMcp(Path).Add(endpoint =>
        {
            var serve = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = Guarded(async http =>
            {
                await ReadMessageAsync(http.Request, options);
                await serve(http);
            });
        });
        group.Map(Path, Guarded(http => throw Unserved(http.Request)));

        // In the newer form, whose status is the refusal's in every profile.
        RequestDelegate Guarded(RequestDelegate serve) => async http =>
        {
            try
            {
                if (!PageOrigins.Allow(http.Request, options.AllowedOrigins))
                    throw Refusals.ForeignOrigin(http.Request.Headers.Origin.ToString());
                await serve(http);
            }
            catch (RequestRefusal refusal)
            {
                await refusals.WriteAsync(http.Response, new ExecutionResult(refusal), ResponseFormat.GraphQLResponse);
            }
        };
    }

    /// <summary>Whatever is no message is refused in words before the protocol's own reader would break off.</summary>
    private static async Task ReadMessageAsync(HttpRequest request, GraphQLTransportOptions options)
    {
        using var body = await RequestBody.ReadAsync(request, options.MaxRequestBytes);
        RequestJson.RequireObject(body.Bytes, options);
        request.Body = new MemoryStream(body.Bytes.ToArray());
    }

    /// <summary>What is not routed to the protocol: a POST of another type, or a method for the streams and sessions that there are not.</summary>
    private static RequestRefusal Unserved(HttpRequest request) => HttpMethods.IsPost(request.Method)
        ? Refusals.UnsupportedContentType(request.ContentType)
        : Refusals.AssistantsPost(request.Method);

    /// <summary>Parameters of a wrong shape are the client's fault, which it would else be told as the server's.</summary>
    private static McpMessageHandler NameUnreadable(McpMessageHandler next) => async (message, cancellation) =>
    {
        try
        {
            await next(message, cancellation);
        }
        catch (JsonException unreadable)
        {
            throw new McpProtocolException(
                $"The `params` are not what the method takes, at `{unreadable.Path ?? "$"}`.", unreadable, McpErrorCode.InvalidParams);
        }
    };
}
