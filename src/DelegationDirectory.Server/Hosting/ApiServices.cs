using DelegationDirectory.Transport;
using DelegationDirectory.Transport.Revisions;
using DelegationDirectory.Transport.Sdl;
using GraphQL.Types;

namespace DelegationDirectory.Server.Hosting;

/// <summary>How the directory is served: GraphQL over HTTP, with health checks.</summary>
internal static class ApiServices
{
    public const string Path = "/graphql";

    private const string Section = "GraphQL";

    public static IServiceCollection AddApi(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection(Section);
        SettingsCheck.Check<GraphQLTransportOptions>(settings);
        services.AddGraphQLTransport(options =>
        {
            options.Ide.Title = options.Mcp.Title = "Interagency delegation directory";
            settings.Bind(options);
            foreach (var example in ExampleOperations.All)
            {
                options.Ide.Examples.Add(example);
                options.Mcp.Operations.Add(example.Name);
            }

            options.Ide.ExampleVariables = ExampleOperations.Variables;
        });
        services.AddOptions<GraphQLTransportOptions>().Configure<ISchema>((options, schema) =>
            options.SchemaVersion ??= SchemaRelease.VersionOf(SchemaText.Print(schema)));
        services.AddSingleton<IRevisionSource, RevisionSource>();
        services.AddPersistedOperations(ExampleOperations.All.Select(example => KeyValuePair.Create(example.Name, example.Text)));
        services.AddHealthChecks();
        return services;
    }

    public static void UseApi(this WebApplication app) => app.UseGraphQL(Path);

    public static void MapApi(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapGraphQL(Path);
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        app.MapGet("/", () => Results.Redirect(Path + "/")).ExcludeFromDescription();
    }
}
