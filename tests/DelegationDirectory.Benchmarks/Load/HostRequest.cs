using System.Text.Json;
using DelegationDirectory.Benchmarks.Http;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Benchmarks.Load;

/// <summary>A request and the host that it goes to, ready to be sent again and again.</summary>
internal sealed record HostRequest(ServerProcess Host, Request Request)
{
    public byte[] Bytes { get; } = Request.ToBytes(Host.Address);

    /// <summary>Sends it once and gives the whole answer.</summary>
    public Task<JsonElement> AskAsync(CancellationToken cancellation) => Request.AskAsync(Host.Client, cancellation);
}
