using System.CommandLine;
using System.Globalization;
using DelegationDirectory.Benchmarks.Hosts;
using DelegationDirectory.Benchmarks.Memory;
using DelegationDirectory.Benchmarks.Reports;

namespace DelegationDirectory.Benchmarks.Commands;

/// <summary><c>memory</c>: whether a server keeps its size while it is sent ever new documents.</summary>
internal static class MemoryCommand
{
    private const double MostTimesWarm = 1.5;

    public static Command Create()
    {
        var provider = CommonOptions.Provider("sqlite");
        var documents = CommonOptions.Count("--documents", "How many documents are sent.", 1_000_000);
        var connections = CommonOptions.Count("--connections", "Over how many connections.", 4);
        var output = CommonOptions.Output();
        var strict = CommonOptions.Strict();

        var command = new Command("memory", "Send ever new documents and watch the server's memory.")
        {
            provider, documents, connections, output, strict,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var database = CommonOptions.ProvidersOf(parsed.GetRequiredValue(provider))[0];
            await using var server = await database.StartAsync(cancellation);
            await using var host = await ContractProcess.StartAsync(database, server.ConnectionString("memory"), "M");
            var run = new MemoryRun(host, server, parsed.GetRequiredValue(connections));
            var states = await run.RunAsync(parsed.GetRequiredValue(documents), cancellation);
            return Report(database, states).Publish(parsed.GetValue(output), parsed.GetValue(strict));
        });
        return command;
    }

    private static Report Report(DatabaseProvider provider, IReadOnlyList<MemoryRun.State> states)
    {
        double TimesWarm(MemoryRun.State state) => (double)state.ResidentMemory / states[0].ResidentMemory;
        var table = new MarkdownTable(0, "documents sent", "resident MiB", "× warm", "queries compiled by EF Core");
        foreach (var state in states)
        {
            var timesWarm = TimesWarm(state).ToString("0.00", CultureInfo.InvariantCulture);
            table.Add(Number(state.Documents), Number(state.ResidentMemory >> 20), timesWarm, Number(state.CompiledQueries));
        }

        return new Report(
            "memory",
            "What ever new documents leave behind",
            $"""
            A host over {provider.Title}, warmed up by the workloads under load, was sent documents of which no two are alike: by alias, by
            value, and one in {DistinctDocuments.ShapeInterval} by the shape of its filter. It answered afterwards as before.
            """,
            [("Memory", table)],
            [new Bar("resident memory after all documents × warm", TimesWarm(states[^1]), MostTimesWarm)]);
    }

    private static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
