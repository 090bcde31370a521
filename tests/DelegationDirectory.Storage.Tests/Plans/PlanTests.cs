using System.Net.Http.Json;
using System.Text.Json;
using DelegationDirectory.Graph;
using DelegationDirectory.Storage.Tests.Import;
using DelegationDirectory.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DelegationDirectory.Storage.Tests.Plans;

/// <summary>How the shipped operations are answered from a large database: by its indexes.</summary>
public sealed class PlanTests
{
    private const int Large = 5000;

    private static readonly string Folder = Path.Combine(Repository.Root, "schema", "operations");

    [Theory]
    [MemberData(nameof(ImportTarget.Providers), MemberType = typeof(ImportTarget))]
    public async Task No_shipped_operation_reads_a_large_table_from_end_to_end(StorageProvider provider)
    {
        using var target = await LargeDatabase.CreateAsync(provider);
        var large = await LargeTablesAsync(target);
        Assert.Contains("Dialogue", large);
        var recorder = new PlanRecorder();
        await using var server = await GraphQLTestServer.StartAsync(services => services
            .AddDirectoryStorage(
                new StorageOptions { Provider = provider, ConnectionString = target.ConnectionString },
                options => options.AddInterceptors(recorder))
            .AddDirectoryGraph());
        await server.Services.GetRequiredService<IDirectoryStore>().OpenAsync();

        // The first search of a revision reads all words that there are, to know the rare ones from the common.
        await AskAsync(server, "{ search(text: \"words\") { totalCount } }");
        recorder.Clear();
        foreach (var file in Directory.GetFiles(Folder, "*.graphql"))
            await AskAsync(server, await File.ReadAllTextAsync(file));

        Assert.NotEmpty(recorder.Plans);
        var scans = recorder.Plans.Where(plan => plan.Scanned.Any(large.Contains)).ToList();
        Assert.True(scans.Count == 0, string.Join("\n\n", scans));
    }

    private static async Task AskAsync(GraphQLTestServer server, string query)
    {
        var variables = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "variables.json"))).RootElement;
        using var response = await server.Client.PostAsJsonAsync("/graphql", new { query, variables });
        var answer = await response.Content.ReadAsStringAsync();
        Assert.False(answer.Contains("\"errors\"", StringComparison.Ordinal), $"{query}\n{answer}\n{string.Join('\n', server.Log.Lines)}");
    }

    private static async Task<IReadOnlySet<string>> LargeTablesAsync(ImportTarget target)
    {
        await using var context = target.Database.CreateContext();
        var large = new HashSet<string>();
        foreach (var table in context.Model.GetEntityTypes().Select(entity => entity.GetTableName()!))
        {
            var count = $"SELECT CAST(COUNT(*) AS integer) AS \"Value\" FROM \"{table}\"";
            if (await context.Database.SqlQueryRaw<int>(count).SingleAsync() > Large)
                large.Add(table);
        }

        return large;
    }
}
