using System.Text.Json.Nodes;
using DelegationDirectory.Benchmarks.Hosts;
using DelegationDirectory.Benchmarks.Http;
using DelegationDirectory.Benchmarks.Load;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Benchmarks.Cold;

/// <summary>An operation, and how to start a server that has not seen it.</summary>
internal sealed record ColdOperation(string Name, string Server, Request Request, Func<Task<ServerProcess>> StartServerAsync)
{
    /// <summary>The workloads, on hosts over one database, which the first of them fills.</summary>
    public static async Task<IReadOnlyList<ColdOperation>> WorkloadsAsync(
        DatabaseProvider provider, string connection, CancellationToken cancellation)
    {
        Task<ServerProcess> StartAsync() => ContractProcess.StartAsync(provider, connection, "M");
        await using var host = await StartAsync();
        var operations = new List<ColdOperation>();
        foreach (var workload in Workload.All.Where(workload => !workload.EngineOnly))
        {
            var place = await Place.FindAsync(host.Client, workload.RowsBefore, cancellation);
            operations.Add(new ColdOperation(workload.Name, provider.Title, workload.Request(Contender.Engine, place), StartAsync));
        }

        return operations;
    }

    /// <summary>The operations that ship, on the directory's own server.</summary>
    public static IEnumerable<ColdOperation> Shipped()
    {
        var folder = Path.Combine(Repository.Root, "schema", "operations");
        var variables = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "variables.json")));
        return
            from file in Directory.EnumerateFiles(folder, "*.graphql").Order(StringComparer.Ordinal)
            let request = Request.GraphQL(new { query = File.ReadAllText(file), variables })
            select new ColdOperation(Path.GetFileNameWithoutExtension(file), "directory", request, () => ServerProcess.StartAsync());
    }
}
