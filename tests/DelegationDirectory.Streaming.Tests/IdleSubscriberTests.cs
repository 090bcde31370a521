using DelegationDirectory.Testing;
using Xunit.Abstractions;

namespace DelegationDirectory.Streaming.Tests;

/// <summary>Many who listen and hear nothing for a long time.</summary>
public sealed class IdleSubscriberTests(ITestOutputHelper output)
{
    private const int Count = 1000;
    private const string Subscribe = """{"id":"a","type":"subscribe","payload":{"query":"subscription { directoryChanged { revision changedAt } }"}}""";

    [Fact]
    public async Task A_thousand_subscribers_are_all_told_and_cost_little_meanwhile()
    {
        using var folder = new RecordFolder();
        await using var server = await ServerProcess.StartAsync("--Directory:Records", folder.Path, "--Directory:WatchRecords", "true");
        var sockets = new List<RawSocket>();
        try
        {
            await AddAsync(server, sockets, 100);
            var before = server.ResidentMemory;
            await AddAsync(server, sockets, Count);
            var each = (server.ResidentMemory - before) / Count;
            output.WriteLine($"{each / 1024.0:F1} KiB of memory for each idle subscriber");

            folder.Replace(RecordFolder.Round, "\"Washington\"", "\"Paris\"");
            var told = await Task.WhenAll(sockets.Select(socket => socket.ReceiveAsync()));

            Assert.StartsWith("""{"id":"a","type":"next","payload":{"data":{"directoryChanged":{"revision":""", told[0], StringComparison.Ordinal);
            Assert.Equal([told[0]], told.Distinct());
            Assert.InRange(each, 0, 200 * 1024);
        }
        finally
        {
            sockets.ForEach(socket => socket.Dispose());
        }
    }

    private static async Task AddAsync(ServerProcess server, List<RawSocket> sockets, int count)
    {
        for (var added = 0; added < count; added++)
        {
            var socket = await RawSocket.BeginAsync(new Uri(server.Address, "/graphql"));
            sockets.Add(socket);
            await socket.SendAsync(Subscribe);
            await socket.SendAsync("""{"type":"ping"}""");
            Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());
        }
    }
}
