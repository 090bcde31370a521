using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Execution;
using DelegationDirectory.Querying.Filtering;
using DelegationDirectory.Querying.Paging;
using DelegationDirectory.Querying.Planning;
using DelegationDirectory.Querying.Schema;
using GraphQL;
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
    /// an <see cref="IDbContextFactory{TContext}"/> must be registered; one that is scoped serves one request. Pages are configured by
    /// <see cref="PagingOptions"/>, filters by <see cref="FilteringOptions"/>.
    /// </summary>
    /// <typeparam name="TContext">The context whose model has the entities.</typeparam>
    /// <param name="services">The services to add to.</param>
    /// <param name="graph">The declaration.</param>
    public static IServiceCollection AddEntityGraph<TContext>(this IServiceCollection services, EntityGraph graph)
        where TContext : DbContext
    {
        services.AddOptions<PagingOptions>();
        services.AddOptions<FilteringOptions>();
        services.AddOptions<PlanningOptions>();
        services.AddSingleton(provider => new ContextPools(
            provider.GetRequiredService<IServiceScopeFactory>(),
            request => request.GetRequiredService<IDbContextFactory<TContext>>(),
            factory => ((IDbContextFactory<TContext>)factory).CreateDbContext()));
        services.AddLogging();
        services.AddCommandCache<TContext>();
        services.AddMetrics();
        services.AddSingleton<QueryingMetrics>();
        services.AddSingleton<QueryCache>();
        services.AddSingleton<PlanExecutor>();
        services.AddSingleton<PlanCache>();
        services.AddSingleton(provider => new RootPlanner(
            graph, provider.GetRequiredService<IOptions<PagingOptions>>().Value, provider.GetRequiredService<IOptions<FilteringOptions>>().Value));
        services.AddSingleton<OperationPlanner>();
        services.AddSingleton<DocumentPlans>();
        services.AddSingleton<IDocumentExecuter>(provider =>
            ActivatorUtilities.CreateInstance<PlannedExecuter>(provider, ActivatorUtilities.CreateInstance<DocumentExecuter>(provider)));
        services.AddSingleton<ISchema>(provider => new EntitySchema(
            provider, graph, provider.GetRequiredService<RootPlanner>(), provider.GetRequiredService<PlanExecutor>(),
            provider.GetRequiredService<ContextPools>(), provider.GetRequiredService<IOptions<PagingOptions>>().Value));
        return services;
    }
}
