using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DelegationDirectory.Storage;

/// <summary>Registration of the directory's storage.</summary>
public static class StorageServices
{
    /// <summary>Registers the directory in a database in memory, of its own for each call.</summary>
    /// <param name="services">The services to add to.</param>
    public static IServiceCollection AddDirectoryStorage(this IServiceCollection services)
    {
        var database = new InMemoryDatabaseRoot();
        return services.AddDirectoryStorage(options => options.UseInMemoryDatabase("directory", database));
    }

    /// <summary>Registers the directory in a database of the caller's choice.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="provider">Chooses the database.</param>
    public static IServiceCollection AddDirectoryStorage(this IServiceCollection services, Action<DbContextOptionsBuilder> provider)
    {
        services.AddOptions<DirectoryOptions>();
        services.AddPooledDbContextFactory<DirectoryContext>(options =>
        {
            provider(options);
            options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).EnableThreadSafetyChecks(false);
        });
        services.AddSingleton<DirectoryRevision>();
        services.AddSingleton<DirectoryLoader>();
        return services;
    }
}
