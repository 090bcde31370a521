using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Storage;

/// <summary>Registration of the directory's storage.</summary>
public static class StorageServices
{
    /// <summary>Registers the directory in databases in memory: a fresh one for each load.</summary>
    /// <param name="services">The services to add to.</param>
    public static IServiceCollection AddDirectoryStorage(this IServiceCollection services)
    {
        // One root, because EF Core keeps what it has compiled for each root, and keeps the root for good.
        var root = new InMemoryDatabaseRoot();
        return services.AddDirectoryStorage((options, load) => options.UseInMemoryDatabase($"directory-{load}", root));
    }

    /// <summary>Registers the directory in a database of the caller's choice, which takes one load.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="provider">Chooses the database.</param>
    public static IServiceCollection AddDirectoryStorage(this IServiceCollection services, Action<DbContextOptionsBuilder> provider) =>
        services.AddDirectoryStorage((options, _) => provider(options));

    private static IServiceCollection AddDirectoryStorage(this IServiceCollection services, Action<DbContextOptionsBuilder, int> provider)
    {
        services.AddOptions<DirectoryOptions>().Validate(
            options => !options.WatchRecords || !string.IsNullOrWhiteSpace(options.Records),
            $"{DirectoryOptions.Section}:{nameof(DirectoryOptions.WatchRecords)}: found true; "
            + $"allowed: true beside {DirectoryOptions.Section}:{nameof(DirectoryOptions.Records)}, the folder to watch");
        services.AddSingleton<LiveDirectory>();
        services.AddSingleton(resolve => new DirectoryDatabases(resolve, provider));
        services.AddSingleton(resolve => new DirectoryLoader(
            resolve.GetRequiredService<LiveDirectory>(),
            resolve.GetRequiredService<DirectoryDatabases>(),
            resolve.GetRequiredService<IOptions<DirectoryOptions>>()));
        services.AddSingleton<RecordWatch>();
        services.AddScoped<DirectoryLease>();
        services.AddScoped(request => request.GetRequiredService<DirectoryLease>().Contexts);
        return services;
    }
}
