using DelegationDirectory.Querying;
using DelegationDirectory.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DelegationDirectory.Graph;

/// <summary>Registration of the directory's schema.</summary>
public static class GraphServices
{
    /// <summary>Registers the schema of the directory, answered from <see cref="DirectoryContext"/>.</summary>
    /// <param name="services">The services to add to.</param>
    public static IServiceCollection AddDirectoryGraph(this IServiceCollection services) =>
        services.AddEntityGraph<DirectoryContext>(new DirectoryGraph());
}
