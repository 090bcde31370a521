using System.Net.Http.Json;
using System.Net.Sockets;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Commands;

/// <summary>The server on a folder of records of one's own.</summary>
public sealed class RecordsTests
{
    [Fact]
    public async Task A_change_in_a_copy_of_the_records_is_served()
    {
        using var folder = RecordFolder.CopyOfBuiltIn();
        folder.Replace("dialogues/us-fr-cyber-dialogue-6.json", "\"city\": \"Washington\"", "\"city\": \"Philadelphia\"");
        await using var server = await ServerProcess.StartAsync("--Directory:Records", folder.Path);

        var question = new { query = "{ dialogue(slug: \"us-fr-cyber-dialogue-6\") { city } }" };
        using var answer = await server.Client.PostAsJsonAsync("/graphql", question);

        Assert.Equal("""{"data":{"dialogue":{"city":"Philadelphia"}}}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Faulty_records_are_reported_as_by_validate_before_anything_listens()
    {
        using var folder = new RecordFolder();
        folder.Replace(RecordFolder.Round, "\"2024-03-11\"", "\"11 March\"");
        folder.Replace("topics.json", "\"security\"", "\"safety\"");
        // Had the server tried to listen first, it would speak of the address, which is taken.
        using var taken = new TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();

        var check = await CommandRun.RunAsync("validate", folder.Path);
        var run = await CommandRun.RunAsync("--urls", $"http://{taken.LocalEndpoint}", "--Directory:Records", folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Equal(["error: The records have 2 fault(s):", .. check.OutputLines], run.ErrorLines);
    }
}
