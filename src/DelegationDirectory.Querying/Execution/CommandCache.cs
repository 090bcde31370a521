using Microsoft.EntityFrameworkCore;
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

    // One for the process: EF Core builds its services anew for every cache that it is given.
    private static readonly MemoryCache Shared = new(new MemoryCacheOptions { SizeLimit = Commands * SizeOfCommand });

    public static IServiceCollection AddCommandCache<TContext>(this IServiceCollection services)
        where TContext : DbContext =>
        services.ConfigureDbContext<TContext>(options => options.UseMemoryCache(Shared));
}
