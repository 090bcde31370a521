using DelegationDirectory.Benchmarks.Hosts;
using DelegationDirectory.Graph;
using DelegationDirectory.Querying.Text;
using DelegationDirectory.Storage;
using DelegationDirectory.Testing;
using Microsoft.EntityFrameworkCore;
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
                services.AddDirectoryStorage(options => Use(options, provider.Name, connection)).AddDirectoryGraph();
                services.Configure<DirectoryOptions>(options => options.Records = records);
                services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
            },
            options => options.MaxCachedAnswerBytes = 0);
        await server.Services.GetRequiredService<DirectoryLoader>().LoadAsync(cancellation);
        return server;
    }

    private static void Use(DbContextOptionsBuilder options, string provider, string connection)
    {
        if (provider == "sqlite")
            options.UseSqlite(connection, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .AddInterceptors(SqliteTextFold.Instance);
        else
            options.UseNpgsql($"{connection};Max Auto Prepare=100;Auto Prepare Min Usages=2;No Reset On Close=true",
                postgres => postgres.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter));
    }
}
