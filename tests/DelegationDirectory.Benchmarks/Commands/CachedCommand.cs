using System.CommandLine;
using DelegationDirectory.Benchmarks.Cached;
using DelegationDirectory.Benchmarks.Hosts;
using DelegationDirectory.Benchmarks.Reports;

namespace DelegationDirectory.Benchmarks.Commands;

/// <summary><c>cached</c>: a kept answer, and the news that it has not changed, beside an endpoint that does nothing but send its bytes.</summary>
internal static class CachedCommand
{
    public static Command Create()
    {
        var turnOptions = new TurnOptions(rounds: 20);
        var output = CommonOptions.Output();
        var strict = CommonOptions.Strict();

        var command = new Command("cached", "Compare kept answers with a constant one, under load.")
        {
            turnOptions.Rounds, turnOptions.Seconds, turnOptions.Connections, output, strict,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var turns = turnOptions.Of(parsed);
            await using var database = await DatabaseProvider.Sqlite.StartAsync(cancellation);
            await using var host = await ContractProcess.StartAsync(
                DatabaseProvider.Sqlite, database.ConnectionString("cached"), "M", "--keep-answers");
            var ways = await AnswerWay.AllAsync(host, cancellation);
            Progress.Say("warming up");
            await turns.WarmUpAsync([.. ways.Select(way => way.Request)], cancellation);
            Progress.Say("measuring");
            var totals = await turns.MeasureAsync([.. ways.Select(way => way.Request)], database, cancellation);
            return CachedReport.Make(turns, ways, totals).Publish(parsed.GetValue(output), parsed.GetValue(strict));
        });
        return command;
    }
}
