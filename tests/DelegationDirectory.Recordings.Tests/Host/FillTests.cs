using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DelegationDirectory.ContractHost.Hosting;
using DelegationDirectory.Testing.PostgreSql;

namespace DelegationDirectory.Recordings.Tests.Host;

public sealed class FillTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contract-");

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgresql")]
    public async Task A_database_that_holds_the_rows_is_kept_and_one_that_holds_others_is_refused(string provider)
    {
        var connection = provider == "sqlite" ? $"Data Source={Path.Combine(_folder.FullName, "contract.db")}" : PostgreSqlCluster.Shared.NewDatabase();
        for (var start = 0; start < 2; start++)
        {
            await using var server = await ContractServers.StartAsync(provider, connection, ContractOptions.SmallData);
            using var client = new HttpClient { BaseAddress = new Uri(server.Urls.Single()) };
            var page = await client.GetFromJsonAsync<JsonObject>("/rest/w7");
            Assert.Equal(23, (int)page!["totalCount"]!);
        }

        var other = Path.Combine(_folder.FullName, "other.json");
        await File.WriteAllTextAsync(other, """{ "countries": [], "agencies": [], "topics": [], "leads": [], "dialogues": [], "delegations": [] }""");
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => ContractServers.StartAsync(provider, connection, other));
        Assert.Contains("holds 12 dialogues, 23 delegations and 26 agencies", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("has 0 dialogues, 0 delegations and 0 agencies", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
