using System.CommandLine;
using System.CommandLine.Parsing;
using DelegationDirectory.Benchmarks.Load;

namespace DelegationDirectory.Benchmarks.Commands;

/// <summary><c>load</c>: the workloads over HTTP, on the engine, on hand-written endpoints, and on GraphQL.NET's own execution.</summary>
internal static class LoadCommand
{
    public static Command Create()
    {
        var provider = CommonOptions.Provider();
        var size = CommonOptions.Size();
        var workloads = new Option<IReadOnlyList<Workload>?>("--workloads")
        {
            Description = $"Which workloads, separated by commas: {Names}. Default: all.",
            CustomParser = Parse,
        };
        var turns = new TurnOptions(rounds: 6);
        var output = CommonOptions.Output();
        var strict = CommonOptions.Strict();

        var command = new Command("load", "Compare the engine with endpoints written by hand, under load.")
        {
            provider, size, workloads, turns.Rounds, turns.Seconds, turns.Connections, output, strict,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = new LoadSettings(
                CommonOptions.SizesOf(parsed.GetRequiredValue(size)),
                parsed.GetValue(workloads) ?? Workload.All,
                turns.Of(parsed));
            var measurements = new List<Measurement>();
            foreach (var each in CommonOptions.ProvidersOf(parsed.GetRequiredValue(provider)))
                measurements.AddRange(await new LoadRun(each, settings).MeasureAsync(cancellation));
            return LoadReport.Make(settings, measurements).Publish(parsed.GetValue(output), parsed.GetValue(strict));
        });
        return command;
    }

    private static string Names => string.Join(", ", Workload.All.Select(workload => workload.Name));

    private static IReadOnlyList<Workload>? Parse(ArgumentResult given)
    {
        var names = given.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries);
        if (names.FirstOrDefault(name => Workload.All.All(workload => workload.Name != name)) is { } unknown)
        {
            given.AddError($"--workloads: found \"{unknown}\"; allowed: {Names}");
            return null;
        }

        return [.. Workload.All.Where(workload => names.Contains(workload.Name))];
    }
}
