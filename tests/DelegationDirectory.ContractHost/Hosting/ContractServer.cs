using DelegationDirectory.ContractHost.Model;
using DelegationDirectory.ContractHost.Rest;
using DelegationDirectory.ContractHost.Storage;
using DelegationDirectory.Querying;
using DelegationDirectory.Querying.Paging;
using DelegationDirectory.Querying.Planning;
using DelegationDirectory.Transport;
using DelegationDirectory.Transport.Http;
using GraphQL.Types;

namespace DelegationDirectory.ContractHost.Hosting;

/// <summary>
/// The contract's model, served by <c>Querying</c> and <c>Transport</c> alone, and by endpoints written by hand beside them. Nothing
/// listens before the rows are there.
/// </summary>
public static class ContractServer
{
    private const int MaxPageSize = 1000;

    /// <summary>Starts a server.</summary>
    /// <param name="options">What to serve.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The running server; disposing of it stops it.</returns>
    public static async Task<WebApplication> StartAsync(ContractOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);

        // A failure to start is reported by the command, in a line.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false).UseUrls(options.Urls);
        builder.Services
            .AddContractStorage(options)
            .AddEntityGraph<ContractContext>(new ContractGraph())
            .Configure<PagingOptions>(paging => paging.MaxPageSize = MaxPageSize)
            .Configure<PlanningOptions>(planning => planning.Enabled = options.Planned)
            .AddGraphQLTransport(transport =>
            {
                transport.Profile = HttpProfile.HotChocolate15;
                transport.EnableBatching = options.Batches;
                transport.EnableAnswerCache = options.KeepsAnswers;
                if (!options.Planned)
                    transport.MaxCachedAnswerBytes = 0; // What GraphQL.NET's own execution costs is to be seen, introspection as well.
            })
            .AddPersistedOperations(WorkloadOperations.Read())
            .AddRest()
            .AddCounters<ContractContext>();

        var app = builder.Build();
        if (options.KeepsAnswers)
            app.UseGraphQL();
        app.MapGraphQL();
        app.MapRest();
        app.MapConstant();
        app.MapCounters();
        app.Services.GetRequiredService<ISchema>().Initialize();
        try
        {
            await app.Services.GetRequiredService<DatabaseFill>().RunAsync(options.Data, cancellation);
            await ListenAsync(app, options.Urls, cancellation);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <exception cref="InvalidOperationException">Nothing can listen there.</exception>
    private static async Task ListenAsync(WebApplication app, string urls, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or InvalidOperationException or IOException)
        {
            throw new InvalidOperationException($"--urls: found \"{urls}\"; allowed: free addresses such as http://localhost:5090 ({fault.Message})", fault);
        }
    }
}
