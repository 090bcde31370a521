using System.CommandLine;
using System.Globalization;
using DelegationDirectory.Benchmarks.Hostile;
using DelegationDirectory.Benchmarks.Hosts;
using DelegationDirectory.Benchmarks.Reports;

namespace DelegationDirectory.Benchmarks.Commands;

/// <summary><c>hostile</c>: what the hostile set costs the server as it is shipped, and whether it can be made to fail.</summary>
internal static class HostileCommand
{
    private const double MostMilliseconds = 250;
    private const double MostMegabytes = 50;
    private const int Seed = 20_240_311;

    public static Command Create()
    {
        var rounds = CommonOptions.Count("--rounds", "How many servers are attacked, one after another.", 3);
        var mutations = CommonOptions.Count("--mutations", "How many valid requests are sent after something in them was changed at random.", 100_000);
        var seed = CommonOptions.Count("--seed", "What decides which those are.", Seed);
        var output = CommonOptions.Output();
        var strict = CommonOptions.Strict();

        var command = new Command("hostile", "Attack the server, and measure what it costs.") { rounds, mutations, seed, output, strict };
        command.SetAction(async (parsed, cancellation) =>
        {
            var measurements = new List<HostileMeasurement>();
            var mutated = MutationCounts.None;
            Progress.Say("publishing the server");
            using var published = await PublishedServer.CreateAsync(cancellation);
            for (var round = 1; round <= parsed.GetRequiredValue(rounds); round++)
            {
                Progress.Say($"server {round}");
                await using var server = await published.StartAsync();
                var run = new HostileRun(server);
                measurements.AddRange(await run.AttackAsync(cancellation));
                if (round == parsed.GetRequiredValue(rounds))
                    mutated = await run.MutateAsync(parsed.GetRequiredValue(seed), parsed.GetRequiredValue(mutations), cancellation);
            }

            var medians = measurements.GroupBy(one => (one.Name, one.IsFirst), (_, group) => HostileMeasurement.Median([.. group])).ToList();
            foreach (var (request, answer) in mutated.Failures)
                Progress.Say($"failed at {request}\nwith {answer}");
            return Report(medians, mutated.ByStatus, parsed.GetRequiredValue(rounds)).Publish(parsed.GetValue(output), parsed.GetValue(strict));
        });
        return command;
    }

    private static Report Report(IReadOnlyList<HostileMeasurement> medians, IReadOnlyDictionary<int, int> statuses, int rounds)
    {
        var attacks = new MarkdownTable(2, "attack", "answer", "CPU ms", "allocated MB", "CPU ms, first of its kind");
        var (first, again) = (medians.Where(one => one.IsFirst).ToDictionary(one => one.Name), medians.Where(one => !one.IsFirst).ToList());
        foreach (var one in again)
            attacks.Add(
                one.Name, one.Answer, Number(one.Processor.TotalMilliseconds), Number(Megabytes(one)),
                first.TryGetValue(one.Name, out var before) ? Number(before.Processor.TotalMilliseconds) : "");
        var counts = new MarkdownTable(0, "status", "requests");
        foreach (var (status, count) in statuses.OrderBy(pair => pair.Key))
            counts.Add(Number(status), Number(count));

        return new Report(
            "hostile",
            "What attacks cost",
            $"""
            Each attack on each of {rounds} server(s), published as for an image, which had answered some thousands of other requests before; the
            median is given. The first of its kind has the runtime compile code, once for as long as the server runs; the next asks for something
            else. The bars are on both. CPU is the server's, in steps of 10 ms; allocated is what its runtime told of, in steps of about 0.1 MB.
            Between attacks the server answered as ever.
            """,
            [("Attacks", attacks), ("Valid requests, changed at random", counts)],
            [
                new Bar("CPU ms of the dearest attack", medians.Max(one => one.Processor.TotalMilliseconds), MostMilliseconds),
                new Bar("MB allocated by the dearest attack", medians.Max(Megabytes), MostMegabytes),
                new Bar("answers of 5xx to changed requests", statuses.Where(pair => pair.Key >= 500).Sum(pair => pair.Value), 0),
            ]);
    }

    private static double Megabytes(HostileMeasurement measurement) => measurement.AllocatedBytes / 1e6;

    private static string Number(double value) => value.ToString("#,0.#", CultureInfo.InvariantCulture);
}
