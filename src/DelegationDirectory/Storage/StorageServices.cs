using DelegationDirectory.Records;
using DelegationDirectory.Storage.Databases;
using DelegationDirectory.Storage.Import;
using DelegationDirectory.Storage.Serving;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Storage;

/// <summary>Registration of the directory's storage.</summary>
public static class StorageServices
{
    /// <summary>Servers that start together on an empty database all mean to fill it: one does, the others wait, and find it done.</summary>
    private static readonly ImportOptions FirstImport = new() { IsForEmptyOnly = true, Patience = TimeSpan.FromMinutes(10) };

    /// <summary>Registers the directory in databases in memory: a fresh one for each load.</summary>
    /// <param name="services">The services to add to.</param>
    public static IServiceCollection AddDirectoryStorage(this IServiceCollection services) => services.AddDirectoryStorage(new StorageOptions());

    /// <summary>Registers the directory where settings say that it is kept. This is where the provider is chosen, and nowhere else.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="storage">The settings.</param>
    /// <param name="configure">What is particular to contexts that are queried.</param>
    /// <exception cref="InvalidOperationException">The settings cannot be; the message says which one, and what it may be.</exception>
    public static IServiceCollection AddDirectoryStorage(
        this IServiceCollection services, StorageOptions storage, Action<DbContextOptionsBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(storage);
        StorageRules.Check(storage);
        services.AddLogging();
        services.AddSingleton<LiveDirectory>();
        services.AddScoped<DirectoryLease>();
        services.AddScoped(request => request.GetRequiredService<DirectoryLease>().Contexts);
        return storage.Provider == StorageProvider.InMemory
            ? services.AddMemory(configure)
            : services.AddDatabase(storage, configure);
    }

    private static IServiceCollection AddMemory(this IServiceCollection services, Action<DbContextOptionsBuilder>? configure)
    {
        // One root, because EF Core keeps what it has compiled for each root, and keeps the root for good.
        var root = new InMemoryDatabaseRoot();
        services.AddOptions<DirectoryOptions>().Validate(
            options => !options.WatchRecords || !string.IsNullOrWhiteSpace(options.Records),
            $"{DirectoryOptions.Section}:{nameof(DirectoryOptions.WatchRecords)}: found true; "
            + $"allowed: true beside {DirectoryOptions.Section}:{nameof(DirectoryOptions.Records)}, the folder to watch");
        services.AddSingleton(resolve => new DirectoryDatabases(load => new PooledDbContextFactory<DirectoryContext>(
            Queried(resolve, configure, new DbContextOptionsBuilder<DirectoryContext>().UseInMemoryDatabase($"directory-{load}", root)).Options)));
        services.AddSingleton(resolve => new DirectoryLoader(
            resolve.GetRequiredService<LiveDirectory>(),
            resolve.GetRequiredService<DirectoryDatabases>(),
            resolve.GetRequiredService<IOptions<DirectoryOptions>>()));
        services.AddSingleton<IDirectoryStore>(resolve => resolve.GetRequiredService<DirectoryLoader>());
        services.AddSingleton<IDirectoryWatch, RecordWatch>();
        return services;
    }

    private static IServiceCollection AddDatabase(
        this IServiceCollection services, StorageOptions storage, Action<DbContextOptionsBuilder>? configure)
    {
        services.AddOptions<DirectoryOptions>().Validate(
            options => !options.WatchRecords,
            $"{DirectoryOptions.Section}:{nameof(DirectoryOptions.WatchRecords)}: found true; "
            + $"allowed: false, unless {StorageOptions.Section}:{nameof(StorageOptions.Provider)} is {StorageProvider.InMemory}. "
            + "A database that lasts changes by `import`, and servers see that by themselves");
        services.AddSingleton(DirectoryDatabase.Open(storage));
        var replicas = DirectoryDatabase.OpenReplicas(storage).ToList();
        services.AddSingleton(resolve =>
        {
            var records = RecordSource.Of(resolve.GetRequiredService<IOptions<DirectoryOptions>>().Value.Records);
            return new StoredDirectory(
                resolve.GetRequiredService<LiveDirectory>(),
                new ReadHosts(resolve.GetRequiredService<DirectoryDatabase>(), replicas),
                storage.MigrateAtStart,
                (database, cancellationToken) => new DirectoryImport(database).RunAsync(records, FirstImport, cancellationToken: cancellationToken),
                options => Queried(resolve, configure, options));
        });
        services.AddSingleton<IDirectoryStore>(resolve => resolve.GetRequiredService<StoredDirectory>());
        services.AddSingleton<IDirectoryWatch, RevisionWatch>();
        return services;
    }

    /// <summary>Sets a context up for queries only. That a connection failed is for those to tell who give up on it.</summary>
    private static TBuilder Queried<TBuilder>(IServiceProvider services, Action<DbContextOptionsBuilder>? configure, TBuilder options)
        where TBuilder : DbContextOptionsBuilder
    {
        options
            .UseApplicationServiceProvider(services)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .EnableThreadSafetyChecks(false)
            .ConfigureWarnings(warnings => warnings.Log((RelationalEventId.ConnectionError, LogLevel.Debug)));
        foreach (var configuration in services.GetServices<IDbContextOptionsConfiguration<DirectoryContext>>())
            configuration.Configure(services, options);
        configure?.Invoke(options);
        return options;
    }
}
