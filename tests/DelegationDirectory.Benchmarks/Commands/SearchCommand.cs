using System.CommandLine;
using System.Globalization;
using DelegationDirectory.Benchmarks.Reports;
using DelegationDirectory.Benchmarks.Search;

namespace DelegationDirectory.Benchmarks.Commands;

/// <summary><c>search</c>: what people search for in a directory of 20,000 rounds, beside point reads.</summary>
internal static class SearchCommand
{
    private const double MostTimesPointRead = 3;
    private const int Shown = 10;

    public static Command Create()
    {
        var provider = CommonOptions.Provider();
        var rounds = CommonOptions.Count("--rounds", "How often each text is searched for.", 20);
        var output = CommonOptions.Output();
        var strict = CommonOptions.Strict();

        var command = new Command("search", "Compare searches with point reads, in a directory of 20,000 rounds.")
        {
            provider, rounds, output, strict,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            Progress.Say("writing records");
            using var records = new LargeRecords();
            var runs = new List<SearchRun.Measured>();
            foreach (var each in CommonOptions.ProvidersOf(parsed.GetRequiredValue(provider)))
                runs.Add(await new SearchRun(each, records, parsed.GetRequiredValue(rounds)).MeasureAsync(cancellation));
            return Report(runs, parsed.GetRequiredValue(rounds)).Publish(parsed.GetValue(output), parsed.GetValue(strict));
        });
        return command;
    }

    private static Report Report(IReadOnlyList<SearchRun.Measured> runs, int rounds)
    {
        var latencies = new MarkdownTable(1, "database", "point read p50 ms", "p95 ms", "search p50 ms", "×", "p95 ms", "×", "again p50 ms", "×", "p95 ms", "×");
        var slowest = new MarkdownTable(2, "database", "text", "slowest ms");
        foreach (var run in runs)
        {
            latencies.Add(
                run.Provider.Title, Milliseconds(run.ReadHalf), Milliseconds(run.ReadP95),
                Milliseconds(run.SearchHalf), Ratio(run.SearchHalf / run.ReadHalf), Milliseconds(run.SearchP95), Ratio(run.SearchP95 / run.ReadP95),
                Milliseconds(run.AgainHalf), Ratio(run.AgainHalf / run.ReadHalf), Milliseconds(run.AgainP95), Ratio(run.AgainP95 / run.ReadP95));
            foreach (var (text, time) in run.Slowest.OrderByDescending(search => search.Value).Take(Shown))
                slowest.Add(run.Provider.Title, text, Milliseconds(time));
        }

        return new Report(
            "search",
            "What a search costs",
            $"""
            Each text that the tests search for was searched for {rounds} times as one that nobody had asked for, and each time again, by the operation
            that ships and its page of ten, in a directory of 20,000 rounds, over one connection. Between any two texts one delegation was read by
            its slug. × is the ratio to that read.
            """,
            [("Latencies", latencies), ("Slowest searches", slowest)],
            [.. runs.Select(run => new Bar($"{run.Provider.Title}: p95 of searches × of point reads", run.SearchP95 / run.ReadP95, MostTimesPointRead))]);
    }

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Ratio(double ratio) => ratio.ToString("0.0", CultureInfo.InvariantCulture);
}
