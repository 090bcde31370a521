using System.Net.Http.Json;
using System.Text.Json;
using DelegationDirectory.Graph;
using DelegationDirectory.Querying.Planning;
using DelegationDirectory.Storage.Tests.Import;
using DelegationDirectory.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DelegationDirectory.Storage.Tests.Serving;

/// <summary>A server of this process, and questions to servers.</summary>
internal static class ServedDatabase
{
    /// <summary>Two facts, of two tables.</summary>
    public const string Facts = """{ country(code: "FR") { name } dialogue(slug: "us-fr-1") { city } }""";

    public static async Task<GraphQLTestServer> ServeAsync(
        ImportTarget target, bool planned = true, Action<DbContextOptionsBuilder>? configure = null, params string[] replicas)
    {
        var options = new StorageOptions { Provider = target.Provider, ConnectionString = target.ConnectionString };
        foreach (var replica in replicas)
            options.ReadReplicas.Add(replica);
        var server = await GraphQLTestServer.StartAsync(
            services => services
                .AddDirectoryStorage(options, configure)
                .AddDirectoryGraph()
                .Configure<PlanningOptions>(planning => planning.Enabled = planned),
            graphql => graphql.MaxCachedAnswerBytes = 0);
        await LookAsync(server);
        return server;
    }

    /// <summary>Has a server of this process look for the revision that the database is at.</summary>
    public static Task LookAsync(GraphQLTestServer server) => server.Services.GetRequiredService<IDirectoryStore>().OpenAsync();

    /// <summary>What <see cref="Facts"/> are: the name of the country and the city of the dialogue.</summary>
    public static async Task<string> FactsAsync(HttpClient client)
    {
        using var response = await client.PostAsJsonAsync("/graphql", new { query = Facts });
        var answer = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("errors", answer, StringComparison.Ordinal);
        var data = JsonDocument.Parse(answer).RootElement.GetProperty("data");
        return $"{data.GetProperty("country").GetProperty("name")}, {data.GetProperty("dialogue").GetProperty("city")}";
    }
}
