using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Streaming.Tests;

/// <summary>The directory itself, run as its users run it, while its records change.</summary>
public sealed class DirectoryChangeTests : IDisposable
{
    private const string DirectoryChanged = "subscription { directoryChanged { revision changedAt } }";
    private readonly RecordFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(ClientTests.All), MemberType = typeof(ClientTests))]
    public async Task A_change_of_the_watched_records_is_told_and_served(string package)
    {
        await using var server = await ServerProcess.StartAsync("--Directory:Records", _folder.Path, "--Directory:WatchRecords", "true");
        await using var client = NodeClient.Start(package, new Uri(server.Address, "/graphql"));
        await client.SubscribeAsync("a", DirectoryChanged);

        // Whether the subscription has begun only its first event tells, so the records change until there is one.
        var first = client.NextAsync();
        for (var city = 1; !first.IsCompleted; city++)
        {
            Write($"City {city}");
            await Task.WhenAny(first, Task.Delay(2500));
        }

        var (before, since) = Revision(await first);
        Write("Paris");
        await Until.TrueAsync(() => CityAsync(server).Result == "Paris", () => server.Output);
        var (after, changedAt) = Revision(await client.NextAsync());

        Assert.NotEqual(before, after);
        Assert.True(since < changedAt);
        await client.SubscribeAsync("b", "{ dialogue(slug: \"us-fr-1\") { city } }");
        var answer = await client.NextAsync();
        while ((string?)answer["id"] != "b")
            answer = await client.NextAsync();
        Assert.Equal("""{"data":{"dialogue":{"city":"Paris"}}}""", answer["payload"]!.ToJsonString());
    }

    [Fact]
    public async Task An_operation_runs_by_its_name_over_a_WebSocket_too()
    {
        await using var server = await ServerProcess.StartAsync();
        using var socket = await RawSocket.BeginAsync(new Uri(server.Address, "/graphql"));
        await socket.SendAsync("""{"id":"a","type":"subscribe","payload":{"id":"calendar-of-a-year","variables":{"year":2024}}}""");
        var byName = await socket.ReceiveAsync();
        await socket.ReceiveAsync();
        await socket.SendAsync("""{"id":"b","type":"subscribe","payload":{"id":"nothing-of-that-name"}}""");

        Assert.StartsWith("""{"id":"a","type":"next","payload":{"data":{""", byName, StringComparison.Ordinal);
        Assert.Contains("2024-", byName, StringComparison.Ordinal);
        Assert.Contains("HC0020", await socket.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_with_faults_are_named_in_the_log_and_the_ones_before_them_stay_served()
    {
        await using var server = await ServerProcess.StartAsync("--Directory:Records", _folder.Path, "--Directory:WatchRecords", "true");
        _folder.Replace(RecordFolder.Round, "\"Washington\"", "\"Paris\", \"mayor\": 1");

        await Until.TrueAsync(() => server.Output.Contains("dialogues/us-fr-1.json $.mayor: found an unknown member", StringComparison.Ordinal), () => server.Output);
        Assert.Equal("Washington", await CityAsync(server));

        _folder.Replace(RecordFolder.Round, ", \"mayor\": 1", "");
        await Until.TrueAsync(() => CityAsync(server).Result == "Paris", () => server.Output);
    }

    [Fact]
    public async Task A_folder_that_goes_and_comes_back_is_read_again()
    {
        await using var server = await ServerProcess.StartAsync("--Directory:Records", _folder.Path, "--Directory:WatchRecords", "true");
        Directory.Move(_folder.Path, _folder.Path + "-away");
        await Until.TrueAsync(() => server.Output.Contains("cannot be served", StringComparison.Ordinal), () => server.Output);
        Assert.Equal("Washington", await CityAsync(server));

        Directory.Move(_folder.Path + "-away", _folder.Path);
        Write("Paris");
        await Until.TrueAsync(() => CityAsync(server).Result == "Paris", () => server.Output);
    }

    [Fact]
    public async Task Without_being_told_to_the_server_does_not_watch()
    {
        await using var server = await ServerProcess.StartAsync("--Directory:Records", _folder.Path);
        Write("Paris");
        await Task.Delay(4000);

        Assert.Equal("Washington", await CityAsync(server));
    }

    [Fact]
    public async Task A_server_that_stops_says_goodbye_to_its_listeners_and_does_not_wait_for_them()
    {
        await using var server = await ServerProcess.StartAsync();
        using var socket = await RawSocket.BeginAsync(new Uri(server.Address, "/graphql"));
        await socket.SendAsync($$$"""{"id":"a","type":"subscribe","payload":{"query":"{{{DirectoryChanged}}}"}}""");
        using var events = await server.Client.GetAsync(EventStreamTests.Address(DirectoryChanged), HttpCompletionOption.ResponseHeadersRead);

        var exit = server.TerminateAsync();

        Assert.Equal((1001, "The server is stopping."), await socket.ReceiveCloseAsync());
        Assert.DoesNotContain("event:", await events.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await exit);
        Assert.DoesNotContain("fail:", server.Output, StringComparison.Ordinal);
    }

    /// <summary>Writes the round's record as an editor would, with another city.</summary>
    private void Write(string city)
    {
        var path = Path.Combine(_folder.Path, RecordFolder.Round);
        var record = JsonNode.Parse(File.ReadAllText(path))!;
        record["city"] = city;
        File.WriteAllText(path, record.ToJsonString());
    }

    private static (string Name, DateTimeOffset ChangedAt) Revision(JsonObject told)
    {
        Assert.True((string?)told["event"] == "next", told.ToJsonString());
        var revision = told["payload"]!["data"]!["directoryChanged"]!;
        return ((string)revision["revision"]!, DateTimeOffset.Parse((string)revision["changedAt"]!, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static async Task<string?> CityAsync(ServerProcess server)
    {
        using var answer = await server.Client.PostAsJsonAsync("/graphql", new { query = "{ dialogue(slug: \"us-fr-1\") { city } }" });
        return (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["data"]!["dialogue"]!["city"];
    }
}
