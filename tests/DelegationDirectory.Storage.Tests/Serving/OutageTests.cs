using System.Net;
using DelegationDirectory.Records;
using DelegationDirectory.Storage.Tests.Import;
using DelegationDirectory.Testing;
using DelegationDirectory.Testing.PostgreSql;
using Npgsql;

namespace DelegationDirectory.Storage.Tests.Serving;

/// <summary>What a server does when its database goes away and comes back.</summary>
public sealed class OutageTests
{
    [Fact]
    public async Task A_server_outlives_a_restart_of_PostgreSQL()
    {
        using var folder = new RecordFolder();
        using var cluster = PostgreSqlCluster.Start(Environment.GetEnvironmentVariable(PostgreSqlPrograms.Variable));
        using var target = await ImportTarget.CreateAsync(StorageProvider.PostgreSQL, cluster);
        await target.ImportAsync(RecordSource.Folder(folder.Path));
        await using var server = await ServerProcess.StartAsync([.. target.Settings, "--GraphQL:EnableAnswerCache=false"]);
        Assert.Equal("France, Washington", await ServedDatabase.FactsAsync(server.Client));

        cluster.Stop(PostgreSqlNode.Primary);
        await Eventually.HoldsAsync(async () => await StatusAsync(server, "/health/ready") == HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, "/health/live"));
        await Eventually.HoldsAsync(() => Task.FromResult(server.Output.Contains("does not answer", StringComparison.Ordinal)));
        cluster.Start(PostgreSqlNode.Primary);

        await Eventually.HoldsAsync(async () => await StatusAsync(server, "/health/ready") == HttpStatusCode.OK);
        Assert.Equal("France, Washington", await ServedDatabase.FactsAsync(server.Client));
        NpgsqlConnection.ClearAllPools(); // Those of this process, which imports.
        folder.Replace("countries.json", "\"France\"", "\"Frankreich\"");
        await target.ImportAsync(RecordSource.Folder(folder.Path));
        await Eventually.HoldsAsync(async () => await ServedDatabase.FactsAsync(server.Client) == "Frankreich, Washington");
        await Eventually.HoldsAsync(() => Task.FromResult(server.Output.Contains("answers again", StringComparison.Ordinal)));
        Assert.Equal(2, server.Output.Split("does not answer").Length);
        Assert.Equal(2, server.Output.Split("answers again").Length);
    }

    private static async Task<HttpStatusCode> StatusAsync(ServerProcess server, string path)
    {
        using var response = await server.Client.GetAsync(path);
        return response.StatusCode;
    }
}
