using GraphQL;
using GraphQL.Types;

namespace DelegationDirectory.Server.Hosting;

/// <summary>The directory itself: its storage, its schema, and the loading of its data.</summary>
internal static class DirectoryServices
{
    // PLACEHOLDER until the directory's own services are merged: replace the body by
    //   services.AddDirectoryStorage(configuration); services.AddDirectoryGraph();
    public static IServiceCollection AddDirectory(this IServiceCollection services, IConfiguration configuration)
    {
        var query = new ObjectGraphType { Name = "Query", Description = "What can be asked of the directory." };
        query.Field<StringGraphType>("about").Description("What this server is.").Resolve(_ => "The interagency delegation directory");
        services.AddGraphQL(graph => graph.AddSchema(new Schema { Query = query }));
        return services;
    }

    // PLACEHOLDER: replace the body by the import of the records into storage.
    public static Task LoadDirectoryAsync(this WebApplication app, CancellationToken cancellation)
    {
        app.Services.GetRequiredService<ISchema>().Initialize();
        return Task.CompletedTask;
    }
}
