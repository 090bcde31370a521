using System.CommandLine;
using System.Globalization;
using DelegationDirectory.Benchmarks.Import;
using DelegationDirectory.Benchmarks.Reports;

namespace DelegationDirectory.Benchmarks.Commands;

/// <summary><c>import</c>: what it takes to import very many records, and whether memory grows with their number.</summary>
internal static class ImportCommand
{
    private const double MostMinutes = 5;
    private const double MostTimesSmall = 1.5;
    private const int TimesSmall = 10;

    public static Command Create()
    {
        var provider = CommonOptions.Provider();
        var dialogues = CommonOptions.Count("--dialogues", $"How many dialogues; a {TimesSmall}th of them is measured first.", 200_000);
        var output = CommonOptions.Output();
        var strict = CommonOptions.Strict();

        var command = new Command("import", "Measure imports and exports of very many records.") { provider, dialogues, output, strict };
        command.SetAction(async (parsed, cancellation) =>
        {
            var many = parsed.GetRequiredValue(dialogues);
            var runs = new List<ImportRun>();
            foreach (var each in CommonOptions.ProvidersOf(parsed.GetRequiredValue(provider)))
            {
                runs.AddRange(await ImportRun.MeasureAsync(each, many / TimesSmall, cancellation));
                runs.AddRange(await ImportRun.MeasureAsync(each, many, cancellation));
            }

            return Report(runs, many).Publish(parsed.GetValue(output), parsed.GetValue(strict));
        });
        return command;
    }

    private static Report Report(IReadOnlyList<ImportRun> runs, int many)
    {
        var table = new MarkdownTable(2, "database", "step", "dialogues", "s", "CPU s", "peak MiB");
        foreach (var run in runs)
            table.Add(
                run.Database, run.Step, Number(run.Dialogues), Number(run.Usage.Time.TotalSeconds), Number(run.Usage.Processor.TotalSeconds),
                Number(run.Usage.PeakBytes >> 20));

        return new Report(
            "import",
            "What imports take",
            """
            The shipped rounds again and again, each a file of its own. Time goes from the start of the process to its end, and so depends on
            what else the machine did; CPU is that of the process, without the server of PostgreSQL.
            """,
            [("Imports and exports", table)],
            [
                .. from first in runs
                   where first.Step == ImportRun.First && first.Dialogues == many
                   select new Bar($"{first.Database}: CPU minutes for {Number(many)} dialogues", first.Usage.Processor.TotalMinutes, MostMinutes),
                .. from large in runs
                   where large.Dialogues == many
                   let small = runs.First(run => run.Database == large.Database && run.Step == large.Step)
                   select new Bar(
                       $"{large.Database}, {large.Step}: peak memory × that of {Number(small.Dialogues)}",
                       (double)large.Usage.PeakBytes / small.Usage.PeakBytes,
                       MostTimesSmall),
            ]);
    }

    private static string Number(double value) => value.ToString("#,0.#", CultureInfo.InvariantCulture);
}
