using System.Text.Json.Nodes;
using DelegationDirectory.Transport.Http;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Transport.Documents;

/// <summary>Runs operations before anybody asks for them: whoever is first then waits no longer than those who follow.</summary>
public static class OperationWarmup
{
    /// <summary>Runs operations once each, and keeps what was learnt of them. Nobody hears of their answers.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="documents">The documents, each with one operation.</param>
    /// <param name="variables">Values for the variables of all of them, by name.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task WarmUpGraphQLAsync(
        this IServiceProvider services, IEnumerable<string> documents, JsonObject variables, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(variables);
        var options = services.GetRequiredService<IOptions<GraphQLTransportOptions>>().Value;
        var values = RequestJson.ParseMap(variables.ToJsonString(), nameof(variables), options);
        var runner = services.GetRequiredService<OperationRunner>();
        foreach (var document in documents)
        {
            await using var scope = services.CreateAsyncScope();
            var caller = new Caller(scope.ServiceProvider, User: null, MayMutate: false, TakesStreams: false, cancellationToken);
            await runner.RunAsync(new GraphQLHttpRequest(document, OperationName: null, values, Inputs.Empty), caller);
        }
    }
}
