using System.Diagnostics;
using DelegationDirectory.Benchmarks.Hosts;
using DelegationDirectory.Benchmarks.Http;
using DelegationDirectory.Benchmarks.Reports;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Benchmarks.Search;

/// <summary>What searches cost beside point reads, which come in between: both meet the same machine at the same time.</summary>
internal sealed class SearchRun(DatabaseProvider provider, LargeRecords records, int rounds)
{
    private const int WarmUps = 3;
    private const string PointRead =
        "query($slug: String!) { delegation(slug: $slug) { slug country { code name } leads { title person { name } } memberAgencies { slug name } } }";

    private static readonly string Queries = Path.Combine(Repository.Root, "tests", "DelegationDirectory.Queries.Tests", "Search", "queries.tsv");
    private static readonly string Operation = Path.Combine(Repository.Root, "schema", "operations", "search-the-directory.graphql");

    public async Task<Measured> MeasureAsync(CancellationToken cancellation)
    {
        Progress.Say($"{provider.Title}: loading");
        await using var database = await provider.StartAsync(cancellation);
        await using var server = await SearchHost.StartAsync(provider, database.ConnectionString("search"), records.Path, cancellation);
        await database.SettleAsync(cancellation);

        Progress.Say($"{provider.Title}: measuring");
        var address = server.Client.BaseAddress!;
        var searches = (await SearchesAsync(cancellation)).ConvertAll(search => (search.Text, Request: search.Request.ToBytes(address)));
        using var connection = new HttpConnection(address);
        var random = new Random(1);
        var (reads, found) = (new List<TimeSpan>(), new List<TimeSpan>());
        var slowest = new Dictionary<string, TimeSpan>();
        for (var round = -WarmUps; round < rounds; round++)
            foreach (var (text, request) in searches)
            {
                cancellation.ThrowIfCancellationRequested();
                var slug = records.Delegations[random.Next(records.Delegations.Count)];
                var read = Time(connection, Request.GraphQL(new { query = PointRead, variables = new { slug } }).ToBytes(address));
                var search = Time(connection, request);
                if (round < 0)
                    continue;
                reads.Add(read);
                found.Add(search);
                slowest[text] = search > slowest.GetValueOrDefault(text) ? search : slowest[text];
            }

        return new Measured(provider, Part(reads, 0.5), Part(reads, 0.95), Part(found, 0.5), Part(found, 0.95), slowest);
    }

    private static async Task<List<(string Text, Request Request)>> SearchesAsync(CancellationToken cancellation)
    {
        var query = await File.ReadAllTextAsync(Operation, cancellation);
        return
        [
            .. from line in await File.ReadAllLinesAsync(Queries, cancellation)
               where !line.StartsWith('#')
               let cells = line.Split('\t')
               let kinds = cells[1] == "-" ? null : cells[1].Split(',')
               select (cells[0], Request.GraphQL(new { query, variables = new { text = cells[0], kinds } })),
        ];
    }

    private static TimeSpan Time(HttpConnection connection, byte[] request)
    {
        var start = Stopwatch.GetTimestamp();
        connection.Exchange(request);
        return Stopwatch.GetElapsedTime(start);
    }

    private static TimeSpan Part(List<TimeSpan> times, double part)
    {
        times.Sort();
        return times[(int)(part * (times.Count - 1))];
    }

    /// <summary>The halfway and the 95th of a hundred latencies of point reads and of searches, and the slowest of each search.</summary>
    internal sealed record Measured(
        DatabaseProvider Provider, TimeSpan ReadHalf, TimeSpan ReadP95, TimeSpan SearchHalf, TimeSpan SearchP95, IReadOnlyDictionary<string, TimeSpan> Slowest);
}
