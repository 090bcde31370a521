using DelegationDirectory.Storage;
using HotChocolate.Execution.Configuration;

namespace DelegationDirectory.HotChocolate;

/// <summary>Registration of the directory's schema with HotChocolate, under the limits that it has elsewhere.</summary>
internal static class DirectoryServer
{
    private const double MaxCost = 10_000;

    public static IServiceCollection AddDirectoryServer(this IServiceCollection services)
    {
        var pages = new Querying.Paging.PagingOptions();
        services.AddGraphQLServer()
            .RegisterDbContextFactory<DirectoryContext>()
            .AddProjections().AddFiltering().AddSorting()
            .AddGlobalObjectIdentification()
            .ModifyPagingOptions(options =>
            {
                options.DefaultPageSize = pages.DefaultPageSize;
                options.MaxPageSize = pages.MaxPageSize;
                options.IncludeTotalCount = true;
                options.RequirePagingBoundaries = false;
            })
            .ModifyCostOptions(options => (options.MaxFieldCost, options.MaxTypeCost) = (MaxCost, MaxCost))
            .DisableIntrospection(false)
            .AddQueryType<QueryType>()
            .AddSubscriptionType<SubscriptionType>()
            .AddEntities()
            .TryAddTypeInterceptor<DeclaredDescriptions>();
        return services;
    }

    private static IRequestExecutorBuilder AddEntities(this IRequestExecutorBuilder server)
    {
        foreach (var entity in Declared.Graph.Entities)
            server.AddType(typeof(EntityObjectType<>).MakeGenericType(entity.ClrType));
        return server;
    }
}
