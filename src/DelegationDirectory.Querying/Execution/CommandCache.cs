using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace DelegationDirectory.Querying.Execution;

/// <summary>
/// Bounds what EF Core keeps of SQL by itself. Its own bound is four times as high, and a command weighs as much as the query that it
/// is sent for.
/// </summary>
internal static class CommandCache
{
    private const int Commands = 256;

    /// <summary>What EF Core says that one command takes.</summary>
    private const int SizeOfCommand = 10;

    /// <summary>
    /// Gives the contexts of one application a cache of their own: commands are told apart by what they ask, not by the database that
    /// they ask it of. EF Core builds its services once for each such cache, and would object to a process of many applications.
    /// </summary>
    public static IServiceCollection AddCommandCache<TContext>(this IServiceCollection services)
        where TContext : DbContext
    {
        var cache = new MemoryCache(new MemoryCacheOptions { SizeLimit = Commands * SizeOfCommand });
        return services.ConfigureDbContext<TContext>(options => options
            .UseMemoryCache(cache)
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.ManyServiceProvidersCreatedWarning)));
    }
}
