using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DelegationDirectory.Benchmarks.Http;
using DelegationDirectory.Testing;
using DelegationDirectory.Testing.Hostile;

namespace DelegationDirectory.Benchmarks.Hostile;

/// <summary>Attacks a server one way after another, and measures what each costs it.</summary>
internal sealed class HostileRun(ServerProcess server)
{
    private const int Connections = 50;
    private const int WarmUpSeed = 1;
    private const int WarmUpRequests = 2000;

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(20);

    private static readonly Request Good = Request.GraphQL(new { query = "{ dialogues(first: 5) { nodes { title } } }" });

    /// <summary>
    /// Sends each hostile request in two variants, the second once the server has seen the first of all, and then opens slow connections.
    /// A server that does not answer as before is a failure.
    /// </summary>
    public async Task<IReadOnlyList<HostileMeasurement>> AttackAsync(CancellationToken cancellation)
    {
        await MutateAsync(WarmUpSeed, WarmUpRequests, cancellation);
        await SettleAsync(cancellation);
        await using var allocations = new AllocationMeter(server.Id);
        var measurements = new List<HostileMeasurement>();
        foreach (var request in HostileRequests.All(1))
            measurements.Add(await MeasureAsync(request.Name, () => SendAsync(request, cancellation), allocations, cancellation) with { IsFirst = true });
        await SettleAsync(cancellation);
        foreach (var request in HostileRequests.All())
            measurements.Add(await MeasureAsync(request.Name, () => SendAsync(request, cancellation), allocations, cancellation));

        measurements.Add(await MeasureAsync($"{Connections} connections whose headers do not end", () => AllAsync(one => one.SlowHeadersAsync()), allocations, cancellation));
        measurements.Add(await MeasureAsync($"{Connections} connections whose bodies come byte by byte", () => AllAsync(one => one.SlowBodyAsync()), allocations, cancellation));
        measurements.Add(await MeasureAsync(
            $"{Connections} WebSockets on which nothing is said",
            () => AllAsync(async one => "closed with " + (await one.SilentSocketAsync()).ToString(CultureInfo.InvariantCulture)), allocations, cancellation));
        return measurements;
    }

    /// <summary>Sends valid requests changed at random.</summary>
    /// <returns>How many got which status.</returns>
    public async Task<MutationCounts> MutateAsync(int seed, int count, CancellationToken cancellation)
    {
        var mutation = new RequestMutation(seed);
        var statuses = new ConcurrentDictionary<int, int>();
        var failures = new ConcurrentQueue<(string Request, string Answer)>();
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellation }, async (number, stop) =>
        {
            using var body = new ByteArrayContent(mutation.Body(number)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = body };
            request.Headers.Accept.ParseAdd("application/graphql-response+json");
            using var answer = await server.Client.SendAsync(request, stop);
            statuses.AddOrUpdate((int)answer.StatusCode, 1, (_, before) => before + 1);
            if ((int)answer.StatusCode >= 500)
                failures.Enqueue((Encoding.UTF8.GetString(mutation.Body(number)), await answer.Content.ReadAsStringAsync(stop)));
        });
        await Good.AskAsync(server.Client, cancellation);
        return new MutationCounts(statuses, [.. failures]);
    }

    /// <summary>Waits until the server has nothing left to do: its runtime goes on compiling what it has run often.</summary>
    private async Task SettleAsync(CancellationToken cancellation)
    {
        TimeSpan before;
        do
        {
            before = server.ProcessorTime;
            await Task.Delay(Quiet, cancellation);
        }
        while (server.ProcessorTime - before > Idle);
    }

    private async Task<HostileMeasurement> MeasureAsync(
        string name, Func<Task<string>> attack, AllocationMeter allocations, CancellationToken cancellation)
    {
        await Task.Delay(AllocationMeter.Delay, cancellation);
        var (processor, bytes) = (server.ProcessorTime, allocations.Bytes);
        var answer = await attack();
        await Task.Delay(AllocationMeter.Delay, cancellation);
        var measurement = new HostileMeasurement(name, server.ProcessorTime - processor, allocations.Bytes - bytes, answer);
        await Good.AskAsync(server.Client, cancellation);
        return measurement;
    }

    private async Task<string> SendAsync(HostileRequest request, CancellationToken cancellation)
    {
        using var response = await request.SendAsync(server.Client, cancellation);
        var body = await response.Content.ReadAsStreamAsync(cancellation);
        using var json = await JsonDocument.ParseAsync(body, cancellationToken: cancellation);
        return string.Join(' ', new[] { ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture), CodeOf(json.RootElement) }.OfType<string>());
    }

    private async Task<string> AllAsync(Func<HostileConnection, Task<string>> attack)
    {
        var connections = Enumerable.Range(0, Connections).Select(_ => new HostileConnection(server.Address)).ToList();
        try
        {
            return string.Join(", ", (await Task.WhenAll(connections.Select(attack))).Distinct());
        }
        finally
        {
            connections.ForEach(connection => connection.Dispose());
        }
    }

    private static string? CodeOf(JsonElement answer) =>
        answer.TryGetProperty("errors", out var errors) && errors[0].TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("code", out var code)
            ? code.GetString()
            : null;
}
