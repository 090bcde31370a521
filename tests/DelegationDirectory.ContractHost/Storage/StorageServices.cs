using DelegationDirectory.ContractHost.Hosting;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.ContractHost.Storage;

/// <summary>Registration of the rows' database.</summary>
internal static class StorageServices
{
    public static IServiceCollection AddContractStorage(this IServiceCollection services, ContractOptions options)
    {
        var provider = DatabaseProvider.Get(options.Provider);
        var connection = options.Connection ?? provider.DefaultConnection;
        Check(provider, connection);
        services
            .AddPooledDbContextFactory<ContractContext>(context =>
            {
                provider.Use(context, connection);
                context
                    .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
                    .EnableThreadSafetyChecks(false);
            })
            .AddSingleton<DatabaseFill>();
        if (!options.RowsChange)
        {
            var contexts = services.Last(service => service.ServiceType == typeof(IDbContextFactory<ContractContext>)).ImplementationFactory!;
            services.AddSingleton<IDbContextFactory<ContractContext>>(
                resolve => new FixedRows((IDbContextFactory<ContractContext>)contexts(resolve)));
        }

        return services;
    }

    /// <exception cref="ArgumentException">The provider cannot read the connection string.</exception>
    private static void Check(DatabaseProvider provider, string connection)
    {
        try
        {
            provider.Use(new DbContextOptionsBuilder(), connection);
        }
        catch (ArgumentException fault)
        {
            throw new ArgumentException(
                $"--connection is no connection string of {provider.Name}, such as \"{provider.DefaultConnection}\": {fault.Message}", fault);
        }
    }
}
