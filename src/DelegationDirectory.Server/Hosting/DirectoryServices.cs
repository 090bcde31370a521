using DelegationDirectory.Graph;
using DelegationDirectory.Querying.Filtering;
using DelegationDirectory.Querying.Paging;
using DelegationDirectory.Storage;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Server.Hosting;

/// <summary>The directory itself: its storage, its schema, and how both are configured.</summary>
internal static class DirectoryServices
{
    private const string Paging = "Paging";
    private const string Filtering = "Filtering";
    private const string Storage = "Storage";

    public static IServiceCollection AddDirectory(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection(DirectoryOptions.Section);
        var paging = settings.GetSection(Paging);
        var filtering = settings.GetSection(Filtering);
        var storage = settings.GetSection(Storage);
        SettingsCheck.Check<DirectoryOptions>(settings, Paging, Filtering, Storage);
        SettingsCheck.Check<StorageOptions>(storage);
        SettingsCheck.Check<PagingOptions>(paging);
        SettingsCheck.Check<FilteringOptions>(filtering);

        services.Configure<DirectoryOptions>(settings);
        services.Configure<PagingOptions>(paging);
        services.Configure<FilteringOptions>(filtering);
        services.AddSingleton<IValidateOptions<PagingOptions>>(new PagingOptionsValidation(paging.Path));
        services.AddHostedService<DirectoryWatchService>();
        services.AddHealthChecks().AddCheck<StorageHealth>("storage");
        return services.AddDirectoryStorage(storage.Get<StorageOptions>() ?? new()).AddDirectoryGraph();
    }
}
