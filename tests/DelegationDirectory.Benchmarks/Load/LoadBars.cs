using DelegationDirectory.Benchmarks.Hosts;
using DelegationDirectory.Benchmarks.Reports;

namespace DelegationDirectory.Benchmarks.Load;

/// <summary>What the engine must keep. Only those bars are checked whose measurements were made.</summary>
internal static class LoadBars
{
    private const string Medium = "M";
    private const string Large = "L";
    private const double LargeToMedium = 1.2;
    private const double PageTolerance = 0.2;
    private const double CachedIntrospection = 0.1;
    private static readonly string[] SteadyWorkloads = ["w1", "w2", "w3", "w7"];
    private static readonly Dictionary<string, double> Means = new() { ["sqlite"] = 0.6, ["postgresql"] = 0.8 };

    public static IEnumerable<Bar> Of(IReadOnlyList<Measurement> measurements) =>
        measurements.GroupBy(m => m.Provider).SelectMany(provider => Of(provider.Key, [.. provider]));

    private static IEnumerable<Bar> Of(DatabaseProvider provider, IReadOnlyList<Measurement> measurements)
    {
        var ratios = new Ratios(measurements);
        var compared = measurements.Where(m => m.Contender == Contender.Engine && m.Workload.IsCompared).ToList();
        var medium = compared.Where(m => m.Size == Medium).ToList();
        if (medium.Count == Workload.All.Count(workload => workload.IsCompared))
        {
            var mean = ratios.Mean(medium, Figure.ServerTime);
            yield return new Bar($"{provider.Title} M: server CPU × hand-written, geometric mean", mean, Means[provider.Name]);
        }

        foreach (var measurement in medium)
            yield return new Bar($"{Name(measurement)}: server CPU × hand-written", ratios.Of(measurement, Figure.ServerTime), 1);
        foreach (var measurement in compared)
            yield return new Bar($"{Name(measurement)}: allocated bytes × hand-written", ratios.Of(measurement, Figure.Allocated), 1);

        double? ServerTime(string workload, string size, Contender contender = Contender.Engine) =>
            measurements.FirstOrDefault(m => (m.Workload.Name, m.Size, m.Contender) == (workload, size, contender))?.Totals.ServerMicroseconds;

        foreach (var workload in SteadyWorkloads)
        {
            if (ServerTime(workload, Large) / ServerTime(workload, Medium) is { } growth)
                yield return new Bar($"{provider.Title} {workload}: server CPU at L × at M", growth, LargeToMedium);
        }

        if (ServerTime("w7-page-1000", Large) / ServerTime("w7-page-1", Large) is { } depth)
            yield return new Bar($"{provider.Title} L: server CPU of page 1,000 × of page 1", depth, 1 + PageTolerance, 1 - PageTolerance);
        if (ServerTime("w8", Medium) / ServerTime("w8", Medium, Contender.GraphQLNet) is { } introspection)
            yield return new Bar($"{provider.Title} M w8: server CPU × GraphQL.NET, as it is cached", introspection, CachedIntrospection);
    }

    private static string Name(Measurement measurement) => $"{measurement.Provider.Title} {measurement.Size} {measurement.Workload.Name}";
}
