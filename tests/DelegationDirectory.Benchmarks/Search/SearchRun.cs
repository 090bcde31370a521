using System.Diagnostics;
using DelegationDirectory.Benchmarks.Hosts;
using DelegationDirectory.Benchmarks.Http;
using DelegationDirectory.Benchmarks.Reports;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Benchmarks.Search;

/// <summary>
/// What searches cost beside point reads, which come in between: both meet the same machine at the same time. Each search is for a text that
/// nobody has asked for (it ends in another number of spaces), and then for the same again.
/// </summary>
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
        var searches = (await SearchesAsync(cancellation)).ConvertAll(search => (search.Text, search.Request));
        using var connection = new HttpConnection(address);
        var random = new Random(1);
        var (reads, found, again) = (new List<TimeSpan>(), new List<TimeSpan>(), new List<TimeSpan>());
        var slowest = new Dictionary<string, TimeSpan>();
        for (var round = -WarmUps; round < rounds; round++)
            foreach (var (text, request) in searches)
            {
                cancellation.ThrowIfCancellationRequested();
                var slug = records.Delegations[random.Next(records.Delegations.Count)];
                var read = Time(connection, Request.GraphQL(new { query = PointRead, variables = new { slug } }).ToBytes(address));
                var bytes = request(new string(' ', WarmUps + round)).ToBytes(address);
                var search = Time(connection, bytes);
                var repeated = Time(connection, bytes);
                if (round < 0)
                    continue;
                reads.Add(read);
                found.Add(search);
                again.Add(repeated);
                slowest[text] = search > slowest.GetValueOrDefault(text) ? search : slowest[text];
            }

        return new Measured(provider, Part(reads, 0.5), Part(reads, 0.95), Part(found, 0.5), Part(found, 0.95), Part(again, 0.5), Part(again, 0.95), slowest);
    }

    private static async Task<List<(string Text, Func<string, Request> Request)>> SearchesAsync(CancellationToken cancellation)
    {
        var query = await File.ReadAllTextAsync(Operation, cancellation);
        return
        [
            .. from line in await File.ReadAllLinesAsync(Queries, cancellation)
               where !line.StartsWith('#')
               let cells = line.Split('\t')
               let kinds = cells[1] == "-" ? null : cells[1].Split(',')
               select (cells[0], new Func<string, Request>(end => Request.GraphQL(new { query, variables = new { text = cells[0] + end, kinds } }))),
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

    /// <summary>The halfway and the 95th of a hundred latencies of point reads, of searches and of repeated ones, and the slowest of each search.</summary>
    internal sealed record Measured(
        DatabaseProvider Provider, TimeSpan ReadHalf, TimeSpan ReadP95, TimeSpan SearchHalf, TimeSpan SearchP95,
        TimeSpan AgainHalf, TimeSpan AgainP95, IReadOnlyDictionary<string, TimeSpan> Slowest);
}
