using System.Globalization;
using DelegationDirectory.Benchmarks.Reports;

namespace DelegationDirectory.Benchmarks.Load;

/// <summary>The tables of a load run: one for each provider and size, and their geometric means.</summary>
internal static class LoadReport
{
    private static readonly Dictionary<Contender, string> Names = new()
    {
        [Contender.Engine] = "engine",
        [Contender.HandWritten] = "hand-written",
        [Contender.GraphQLNet] = "GraphQL.NET",
    };

    public static Report Make(LoadSettings settings, IReadOnlyList<Measurement> measurements)
    {
        var ratios = new Ratios(measurements);
        return new Report(
            "load",
            "What an operation costs",
            $"""
            {settings.Turns.Description}
            Times and statements are means over all rounds, allocations medians; requests per second and latencies are those of the best
            round. × is the ratio to the hand-written endpoint: the lower the better, but for requests per second. The database's time is
            that of its own processes; SQLite runs within the server.
            """,
            [
                .. measurements.GroupBy(m => (m.Provider, m.Size)).Select(group =>
                    ($"{group.Key.Provider.Title}, size {group.Key.Size}", Table(group, ratios))),
                ("Geometric means over the workloads with a hand-written endpoint, ×", Means(measurements, ratios)),
            ],
            [.. LoadBars.Of(measurements)]);
    }

    private static MarkdownTable Table(IEnumerable<Measurement> measurements, Ratios ratios)
    {
        var table = new MarkdownTable(
            2, ["workload", "contender", .. Figure.Compared.SelectMany(figure => (string[])[figure.Title, "×"]), "p50 ms", "p99 ms"]);
        foreach (var measurement in measurements)
        {
            table.Add(
            [
                $"{measurement.Workload.Name} {measurement.Workload.Title}", Names[measurement.Contender],
                .. Figure.Compared.SelectMany(figure => (string[])[figure.Text(measurement.Totals), Number(ratios.Of(measurement, figure))]),
                Number(measurement.Totals.Best.Median.TotalMilliseconds), Number(measurement.Totals.Best.Percentile99.TotalMilliseconds),
            ]);
        }

        return table;
    }

    private static MarkdownTable Means(IEnumerable<Measurement> measurements, Ratios ratios)
    {
        var table = new MarkdownTable(2, ["provider, size", "contender", .. Figure.Compared.Select(figure => figure.Title)]);
        foreach (var group in measurements.Where(m => m.Workload.IsCompared).GroupBy(m => (m.Provider, m.Size, m.Contender)))
        {
            if (group.Key.Contender != Contender.HandWritten)
                table.Add(
                [
                    $"{group.Key.Provider.Title}, {group.Key.Size}", Names[group.Key.Contender],
                    .. Figure.Compared.Select(figure => Number(ratios.Mean(group, figure))),
                ]);
        }

        return table;
    }

    private static string Number(double value) => double.IsFinite(value) ? value.ToString("0.00", CultureInfo.InvariantCulture) : "";
}
