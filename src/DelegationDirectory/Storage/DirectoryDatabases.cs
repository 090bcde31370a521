using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace DelegationDirectory.Storage;

/// <summary>Opens the database of each load.</summary>
/// <param name="services">Where logging is found.</param>
/// <param name="provider">Chooses the database of a load, which is numbered.</param>
internal sealed class DirectoryDatabases(IServiceProvider services, Action<DbContextOptionsBuilder, int> provider)
{
    private int _loads;

    public IDbContextFactory<DirectoryContext> Next()
    {
        var options = new DbContextOptionsBuilder<DirectoryContext>();
        options.UseApplicationServiceProvider(services);
        provider(options, Interlocked.Increment(ref _loads));
        options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).EnableThreadSafetyChecks(false);
        return new PooledDbContextFactory<DirectoryContext>(options.Options);
    }
}
