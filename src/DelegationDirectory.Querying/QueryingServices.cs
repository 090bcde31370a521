using DelegationDirectory.Querying.Entities;
using DelegationDirectory.Querying.Execution;
using DelegationDirectory.Querying.Filtering;
using DelegationDirectory.Querying.Paging;
using DelegationDirectory.Querying.Planning;
using DelegationDirectory.Querying.Schema;
using DelegationDirectory.Querying.Snapshots;
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
    /// an <see cref="IDbContextFactory{TContext}"/> must be registered; one that is scoped serves one request, and all that one request
    /// asks is of one state of the database when it is an <see cref="ISnapshotContextFactory{TContext}"/>. Pages are configured by
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
            factory => ContextSource.Of((IDbContextFactory<TContext>)factory)));
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
        services.AddSingleton<IDocumentExecuter>(provider => new SnapshotExecuter(
            ActivatorUtilities.CreateInstance<PlannedExecuter>(provider, ActivatorUtilities.CreateInstance<DocumentExecuter>(provider))));
        services.AddSingleton<ISchema>(provider => new EntitySchema(
            provider, graph, provider.GetRequiredService<RootPlanner>(), provider.GetRequiredService<PlanExecutor>(),
            provider.GetRequiredService<IOptions<PagingOptions>>().Value));
        return services;
    }
}
