using DelegationDirectory.Transport.Errors;
using DelegationDirectory.Transport.Http;
using DelegationDirectory.Transport.Ide;
using DelegationDirectory.Transport.Mcp;
using DelegationDirectory.Transport.Sdl;
using DelegationDirectory.Transport.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Transport;

/// <summary>Maps a GraphQL endpoint.</summary>
public static class GraphQLEndpoints
{
    private static readonly string[] GetAndHead = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// Serves at <paramref name="path"/> operations by POST, GET and WebSocket (also at <c>/ws</c>), persisted ones by their names
    /// (<c>/persisted/{id}</c>, as tables <c>/persisted/{id}.csv</c>), the schema (<c>?sdl</c>, <c>/schema</c>, <c>/schema.graphql</c>), the list of error codes
    /// (<c>/errors</c>), tools for assistants (<c>/mcp</c>) and, to a browser, the IDE.
    /// </summary>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string path = "/graphql")
    {
        var services = endpoints.ServiceProvider;
        var options = services.GetRequiredService<IOptions<GraphQLTransportOptions>>().Value;
        var operations = services.GetRequiredService<GraphQLHandler>();
        var schema = services.GetRequiredService<SchemaEndpoint>();
        var ide = services.GetRequiredService<IdeEndpoint>();

        var group = endpoints.MapGroup(path);
        var sockets = options.Streaming.EnableWebSockets ? services.GetRequiredService<SocketEndpoint>().Build(endpoints) : null;
        group.Map("", http => sockets is not null && SocketEndpoint.IsWanted(http) ? sockets(http) : Choose(http, options, operations, schema, ide));
        if (sockets is not null)
            group.Map("ws", sockets);
        group.Map($"persisted/{{{RequestReader.RouteId}}}/{{{RequestReader.RouteOperationName}?}}", operations.HandleAsync);
        group.Map($"persisted/{{{RequestReader.RouteId}}}.csv", http => AsTable(http, operations));
        group.MapMethods("errors", GetAndHead, ErrorListEndpoint.HandleAsync);
        if (options.EnableSchemaRequests)
        {
            group.MapMethods("schema", GetAndHead, schema.HandleAsync);
            group.MapMethods("schema.graphql", GetAndHead, schema.HandleAsync);
        }

        if (options.Mcp is { Enabled: true, Operations.Count: > 0 })
            McpEndpoint.Map(group, options, services.GetRequiredService<ResponseWriter>());
        if (options.Ide.Enabled)
            ide.Map(group, path);
        return group;
    }

    /// <summary>Not everything that opens tables can send a header.</summary>
    private static Task AsTable(HttpContext http, GraphQLHandler operations)
    {
        http.Request.Headers.Accept = MediaTypes.Csv;
        return operations.HandleAsync(http);
    }

    /// <summary>One address serves three things; a GET without a query is told apart by what it asks for.</summary>
    private static Task Choose(HttpContext http, GraphQLTransportOptions options, GraphQLHandler operations, SchemaEndpoint schema, IdeEndpoint ide)
    {
        var request = http.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return operations.HandleAsync(http);
        if (options.EnableSchemaRequests && request.Query.ContainsKey("sdl"))
            return schema.HandleAsync(http);
        return options.Ide.Enabled && IdeEndpoint.IsWanted(request) ? ide.HandlePageAsync(http) : operations.HandleAsync(http);
    }
}
