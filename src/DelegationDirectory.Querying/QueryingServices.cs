using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Execution;
using DelegationDirectory.Querying.Paging;
using DelegationDirectory.Querying.Schema;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Querying;

/// <summary>Registration of a schema over entities.</summary>
public static class QueryingServices
{
    /// <summary>
    /// Registers the GraphQL schema that <paramref name="graph"/> declares, answered through <typeparamref name="TContext"/>, of which
    /// an <see cref="IDbContextFactory{TContext}"/> must be registered; one that is scoped serves one request. Pages are configured by <see cref="PagingOptions"/>.
    /// </summary>
    /// <typeparam name="TContext">The context whose model has the entities.</typeparam>
    /// <param name="services">The services to add to.</param>
    /// <param name="graph">The declaration.</param>
    public static IServiceCollection AddEntityGraph<TContext>(this IServiceCollection services, EntityGraph graph)
        where TContext : DbContext
    {
        services.AddOptions<PagingOptions>();
        services.AddSingleton<ISchema>(provider =>
        {
            var executor = new PlanExecutor(async (request, cancellationToken) =>
                await request.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContextAsync(cancellationToken).ConfigureAwait(false));
            return new EntitySchema(provider, graph, executor, provider.GetRequiredService<IOptions<PagingOptions>>().Value);
        });
        return services;
    }
}
