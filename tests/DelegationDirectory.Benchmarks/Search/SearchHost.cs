using DelegationDirectory.Benchmarks.Hosts;
using DelegationDirectory.Graph;
using DelegationDirectory.Storage;
using DelegationDirectory.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DelegationDirectory.Benchmarks.Search;

/// <summary>The directory over a database of the run's, within this process. It keeps no answers: what is measured is finding them.</summary>
internal static class SearchHost
{
    public static async Task<GraphQLTestServer> StartAsync(DatabaseProvider provider, string connection, string records, CancellationToken cancellation)
    {
        var server = await GraphQLTestServer.StartAsync(
            services =>
            {
                var storage = new StorageOptions { Provider = Enum.Parse<StorageProvider>(provider.Name, ignoreCase: true), ConnectionString = connection, MigrateAtStart = true };
                services.AddDirectoryStorage(storage).AddDirectoryGraph();
                services.Configure<DirectoryOptions>(options => options.Records = records);
                services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
            },
            options => options.MaxCachedAnswerBytes = 0);
        await server.Services.GetRequiredService<IDirectoryStore>().OpenAsync(cancellation);
        return server;
    }
}
