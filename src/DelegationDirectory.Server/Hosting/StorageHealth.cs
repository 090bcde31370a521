using DelegationDirectory.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DelegationDirectory.Server.Hosting;

/// <summary>Whether questions can be answered: whether the database does so.</summary>
internal sealed class StorageHealth(IDirectoryStore store) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await store.PingAsync(limit.Token);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", failure);
        }
    }
}
