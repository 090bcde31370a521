using DelegationDirectory.Transport.Documents;
using DelegationDirectory.Transport.Http;
using DelegationDirectory.Transport.PersistedOperations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Transport.WebSockets;

/// <summary>What connections need of the server.</summary>
internal sealed class SocketServices(
    OperationDocuments documents,
    OperationRunner runner,
    ResultSerializer serializer,
    FailureMask mask,
    IServiceScopeFactory scopes,
    IHostApplicationLifetime server,
    ILogger<SocketConnection> log,
    IOptions<GraphQLTransportOptions> options)
{
    public OperationDocuments Documents { get; } = documents;

    public OperationRunner Runner { get; } = runner;

    public ResultSerializer Serializer { get; } = serializer;

    public FailureMask Mask { get; } = mask;

    public IServiceScopeFactory Scopes { get; } = scopes;

    public IHostApplicationLifetime Server { get; } = server;

    public ILogger Log { get; } = log;

    public GraphQLTransportOptions Options { get; } = options.Value;
}
