using System.CommandLine;
using System.Globalization;
using DelegationDirectory.Benchmarks.Cold;
using DelegationDirectory.Benchmarks.Reports;

namespace DelegationDirectory.Benchmarks.Commands;

/// <summary><c>cold</c>: the first execution of every workload, and of every operation that ships, on a server just started.</summary>
internal static class ColdCommand
{
    private const double MostMilliseconds = 60;

    public static Command Create()
    {
        var provider = CommonOptions.Provider();
        var rounds = CommonOptions.Count("--rounds", "How many servers are started for each operation.", 3);
        var output = CommonOptions.Output();
        var strict = CommonOptions.Strict();

        var command = new Command("cold", "Measure the first execution of operations that a server has not seen.")
        {
            provider, rounds, output, strict,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var runs = new List<ColdRun>();
            foreach (var each in CommonOptions.ProvidersOf(parsed.GetRequiredValue(provider)))
            {
                await using var database = await each.StartAsync(cancellation);
                var workloads = await ColdOperation.WorkloadsAsync(each, database.ConnectionString("cold"), cancellation);
                runs.AddRange(await MeasureAsync(workloads, areSeenBefore: false, parsed.GetRequiredValue(rounds), cancellation));
            }

            List<ColdOperation> shipped = [.. ColdOperation.Shipped()];
            runs.AddRange(await MeasureAsync(shipped, areSeenBefore: true, parsed.GetRequiredValue(rounds), cancellation));
            return Report(runs, parsed.GetRequiredValue(rounds)).Publish(parsed.GetValue(output), parsed.GetValue(strict));
        });
        return command;
    }

    private static async Task<IReadOnlyList<ColdRun>> MeasureAsync(
        IReadOnlyList<ColdOperation> operations, bool areSeenBefore, int rounds, CancellationToken cancellation)
    {
        var runs = new List<ColdRun>();
        foreach (var operation in operations)
        {
            Progress.Say($"{operation.Server}: {operation.Name}");
            var others = areSeenBefore ? [] : operations.Where(other => other != operation);
            runs.Add(await ColdRun.MeasureAsync(operation, others, rounds, cancellation));
        }

        return runs;
    }

    private static Report Report(IReadOnlyList<ColdRun> runs, int rounds)
    {
        var table = new MarkdownTable(2, "operation", "server", "after one other, ms", "after the others, ms");
        foreach (var run in runs)
            table.Add(run.Operation.Name, run.Operation.Server, Milliseconds(run.AtFirst), Milliseconds(run.AfterOthers));
        return new Report(
            "cold",
            "What an unseen operation costs",
            $"""
            The time until the answer to the first execution of an operation, each on {rounds} server(s) started for it alone, of which the
            median is given. The server had answered one unrelated request before, or the other operations once each. The operations that ship
            are planned by the directory's own server before it listens.
            """,
            [("First executions", table)],
            [
                .. from run in runs
                   group (run.Operation.Name, Time: ColdRun.Median(run.AfterOthers is [] ? run.AtFirst : run.AfterOthers)) by run.Operation.Server into server
                   let slowest = server.MaxBy(run => run.Time)
                   select new Bar($"{server.Key}: ms of the slowest, {slowest.Name}", slowest.Time.TotalMilliseconds, MostMilliseconds),
            ]);
    }

    private static string Milliseconds(IReadOnlyList<TimeSpan> times) =>
        times is [] ? "" : ColdRun.Median(times).TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);
}
