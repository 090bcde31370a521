using System.Net.WebSockets;
using DelegationDirectory.Transport.Errors;
using DelegationDirectory.Transport.Http;
using DelegationDirectory.Transport.Streaming;
using GraphQL;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace DelegationDirectory.Transport.WebSockets;

/// <summary>Opens WebSockets: refuses what may not be opened, agrees on a subprotocol, and serves the connection.</summary>
internal sealed class SocketEndpoint(SocketServices services, StreamLimit limit, ResponseWriter refusals)
{
    /// <summary>Whether a request asks for a WebSocket, by HTTP/1.1 (RFC 6455) or HTTP/2 (RFC 8441).</summary>
    public static bool IsWanted(HttpContext http) =>
        http.Request.Headers.Upgrade.Count > 0
            ? http.Request.Headers.Upgrade.Contains("websocket", StringComparer.OrdinalIgnoreCase)
            : http.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true, Protocol: "websocket" };

    /// <summary>The handler, with the part of ASP.NET Core that knows the handshake before it.</summary>
    public RequestDelegate Build(IEndpointRouteBuilder endpoints)
    {
        var application = endpoints.CreateApplicationBuilder();
        application.UseWebSockets();
        application.Run(HandleAsync);
        return application.Build();
    }

    private async Task HandleAsync(HttpContext http)
    {
        if (!http.WebSockets.IsWebSocketRequest)
            await RefuseAsync(http, Refusals.WebSocketsOnly());
        else if (!PageOrigins.Allow(http.Request, services.Options.AllowedOrigins))
            await RefuseAsync(http, Refusals.ForeignOrigin(http.Request.Headers.Origin.ToString()));
        else if (!limit.TryEnter())
            await RefuseAsync(http, Refusals.TooManyStreams(limit.Most));
        else
            await AcceptAsync(http);
    }

    private async Task AcceptAsync(HttpContext http)
    {
        try
        {
            var protocol = SocketProtocol.Choose(http.WebSockets.WebSocketRequestedProtocols);
            using var accepted = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
            {
                SubProtocol = protocol?.Name,
                KeepAliveInterval = services.Options.Streaming.KeepAliveInterval,
                KeepAliveTimeout = services.Options.Streaming.KeepAliveTimeout,
            });
            using var lifetime = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
            using var socket = new MessageSocket(accepted, services.Options.MaxRequestBytes, lifetime);
            if (protocol is null)
                await socket.CloseAsync(SocketClosure.UnknownProtocol());
            await new SocketConnection(socket, protocol ?? SocketProtocol.TransportWs, http.User, services).RunAsync();

            // What a client that has not said goodbye leaves untaken would keep the connection.
            if (accepted.State != WebSocketState.Closed)
                http.Abort();
        }
        finally
        {
            limit.Leave();
        }
    }

    private Task RefuseAsync(HttpContext http, RequestRefusal refusal)
    {
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        return refusals.WriteAsync(http.Response, new ExecutionResult(refusal), ResponseFormat.GraphQLResponse);
    }
}
