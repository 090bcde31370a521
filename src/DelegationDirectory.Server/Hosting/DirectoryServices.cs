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

    public static IServiceCollection AddDirectory(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection(DirectoryOptions.Section);
        var paging = settings.GetSection(Paging);
        var filtering = settings.GetSection(Filtering);
        SettingsCheck.Check<DirectoryOptions>(settings, Paging, Filtering);
        SettingsCheck.Check<PagingOptions>(paging);
        SettingsCheck.Check<FilteringOptions>(filtering);

        services.Configure<DirectoryOptions>(settings);
        services.Configure<PagingOptions>(paging);
        services.Configure<FilteringOptions>(filtering);
        services.AddSingleton<IValidateOptions<PagingOptions>>(new PagingOptionsValidation(paging.Path));
        if (settings.GetValue<bool>(nameof(DirectoryOptions.WatchRecords)))
            services.AddHostedService<RecordWatchService>();
        return services.AddDirectoryStorage().AddDirectoryGraph();
    }
}
