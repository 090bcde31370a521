using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Storage.Tests.ScaleOut;

/// <summary>Clients that ask servers again and again, and judge every answer.</summary>
internal sealed class Load : IAsyncDisposable
{
    private const int ClientsPerServer = 4;

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<Answered> _answers = [];
    private readonly IReadOnlyList<string> _expected;
    private readonly int[] _seen;
    private readonly Task[] _clients;

    private Load(IReadOnlyList<ServerProcess> servers, IReadOnlyList<string> expected)
    {
        _expected = expected;
        _seen = new int[servers.Count];
        _clients =
        [
            .. from server in Enumerable.Range(0, servers.Count)
               from client in Enumerable.Range(0, ClientsPerServer)
               select Task.Run(() => RunAsync(servers[server], server, new Random(server * ClientsPerServer + client))),
        ];
    }

    /// <summary>The time since the load began.</summary>
    public TimeSpan Now => _clock.Elapsed;

    public IReadOnlyCollection<Answered> Answers => _answers;

    /// <summary>The last edition that each server has answered from.</summary>
    public IReadOnlyList<int> Seen => _seen;

    /// <summary>Asks one server, at rest, for what all of them are to answer, and begins.</summary>
    public static async Task<Load> StartAsync(IReadOnlyList<ServerProcess> servers)
    {
        var expected = new List<string>();
        for (var rounds = 1; rounds <= Edition.MostRounds; rounds++)
        {
            var (status, body) = await SendAsync(servers[0], rounds, CancellationToken.None);
            Assert.True(status == HttpStatusCode.OK && Edition.Of(body) is not null, body);
            expected.Add(Edition.Neutral(body));
        }

        return new Load(servers, expected);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_clients);
        _stop.Dispose();
    }

    private async Task RunAsync(ServerProcess server, int number, Random random)
    {
        while (!_stop.IsCancellationRequested)
        {
            var (sent, seen, rounds) = (Now, Volatile.Read(ref _seen[number]), random.Next(1, Edition.MostRounds + 1));
            try
            {
                var (status, body) = await AskAsync(server, number, rounds);
                _answers.Enqueue(Judge(status, body, rounds, seen) with { Server = number, Sent = sent, Received = Now });
            }
            catch (HttpRequestException failure)
            {
                _answers.Enqueue(new Answered(number, sent, Now, Outcome.Failed, Details: failure.Message));
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private Answered Judge(HttpStatusCode status, string body, int rounds, int seen)
    {
        var judged = new Answered(0, default, default, Outcome.Right);
        if (status != HttpStatusCode.OK || body.Contains("\"errors\"", StringComparison.Ordinal))
            return judged with { Outcome = Outcome.Failed, Details = $"{(int)status} {body}" };
        if (Edition.Of(body) is not { } edition || Edition.Neutral(body) != _expected[rounds - 1])
            return judged with { Outcome = Outcome.Wrong, Details = $"for {rounds}: {body}" };
        if (edition < seen)
            return judged with { Outcome = Outcome.Wrong, Details = $"edition {edition} after {seen}" };
        return judged with { Edition = edition };
    }

    private async Task<(HttpStatusCode Status, string Body)> AskAsync(ServerProcess server, int number, int rounds)
    {
        var answer = await SendAsync(server, rounds, _stop.Token);
        if (Edition.Of(answer.Body) is { } edition)
            Raise(ref _seen[number], edition);
        return answer;
    }

    private static void Raise(ref int seen, int edition)
    {
        for (var before = Volatile.Read(ref seen); before < edition; before = Volatile.Read(ref seen))
            Interlocked.CompareExchange(ref seen, edition, before);
    }

    private static async Task<(HttpStatusCode Status, string Body)> SendAsync(ServerProcess server, int rounds, CancellationToken cancellation)
    {
        using var content = new StringContent(Edition.Request(rounds), Encoding.UTF8, "application/json");
        using var response = await server.Client.PostAsync("/graphql", content, cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(cancellation));
    }
}
