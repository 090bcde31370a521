using DelegationDirectory.Graph;
using DelegationDirectory.Querying.Paging;
using DelegationDirectory.Storage;

namespace DelegationDirectory.Server.Hosting;

/// <summary>The directory itself: its storage, its schema, and how both are configured.</summary>
internal static class DirectoryServices
{
    public static IServiceCollection AddDirectory(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection(DirectoryOptions.Section);
        services.Configure<DirectoryOptions>(settings);
        services.Configure<PagingOptions>(settings.GetSection("Paging"));
        return services.AddDirectoryStorage().AddDirectoryGraph();
    }
}
