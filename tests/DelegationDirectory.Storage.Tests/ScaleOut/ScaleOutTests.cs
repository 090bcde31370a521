using System.Globalization;
using DelegationDirectory.Testing;
using DelegationDirectory.Testing.PostgreSql;
using Xunit.Abstractions;

namespace DelegationDirectory.Storage.Tests.ScaleOut;

/// <summary>Two servers over a PostgreSQL primary and its streaming standby, under load, while the databases come and go.</summary>
public sealed class ScaleOutTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>How long after the primary is back requests may still fail.</summary>
    private static readonly TimeSpan FailoverWindow = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(2);

    private readonly RecordFolder _records = RecordFolder.CopyOfBuiltIn();
    private readonly List<(TimeSpan At, string What)> _events = [];
    private int _edition;

    public void Dispose() => _records.Dispose();

    [Fact]
    public async Task No_answer_is_wrong_and_none_is_missing_beyond_the_failover_while_databases_come_and_go()
    {
        using var cluster = PostgreSqlCluster.Start(Environment.GetEnvironmentVariable(PostgreSqlPrograms.Variable));
        var primary = cluster.NewDatabase();
        string[] storage = ["--Directory:Storage:Provider", "PostgreSQL", "--Directory:Storage:ConnectionString", primary];
        await CommandAsync(["migrate", .. storage]);
        await ImportAsync(storage);
        cluster.AddStandby();

        string[] settings = [.. storage, "--Directory:Storage:ReadReplicas:0", PostgreSqlCluster.OnStandby(primary)];
        await using var first = await ServerProcess.StartAsync(settings);
        await using var second = await ServerProcess.StartAsync([.. settings, "--GraphQL:EnableAnswerCache", "false"]);

        await using var load = await Load.StartAsync([first, second]);
        await Task.Delay(Calm);
        await ImportAndSeeAsync(load, storage);
        await DoAsync(load, "the standby crashes", () => cluster.Kill(PostgreSqlNode.Standby));
        await ImportAndSeeAsync(load, storage);
        await DoAsync(load, "the standby is back", () => cluster.Start(PostgreSqlNode.Standby));
        await ImportAndSeeAsync(load, storage);
        var crash = load.Now;
        await DoAsync(load, "the primary crashes", () => cluster.Kill(PostgreSqlNode.Primary));
        await DoAsync(load, "the primary is back", () => cluster.Start(PostgreSqlNode.Primary));
        await ImportAndSeeAsync(load, storage);
        await DoAsync(load, "both crash", () =>
        {
            cluster.Kill(PostgreSqlNode.Standby);
            cluster.Kill(PostgreSqlNode.Primary);
        });
        await DoAsync(load, "both are back", () =>
        {
            cluster.Start(PostgreSqlNode.Primary);
            cluster.Start(PostgreSqlNode.Standby);
        });
        var end = load.Now;
        await ImportAndSeeAsync(load, storage);
        await Task.Delay(FailoverWindow);
        await ImportAndSeeAsync(load, storage);
        Print(load);

        Assert.DoesNotContain(load.Answers, answer => answer.Outcome == Outcome.Wrong);
        Assert.DoesNotContain(
            load.Answers, answer => answer.Outcome == Outcome.Failed && (answer.Received < crash || answer.Sent > end + FailoverWindow));
    }

    private async Task DoAsync(Load load, string what, Action act)
    {
        act();
        _events.Add((load.Now, what));
        await Task.Delay(Calm);
    }

    /// <summary>Imports the next edition and waits until both servers answer from it.</summary>
    private async Task ImportAndSeeAsync(Load load, string[] storage)
    {
        await ImportAsync(storage);
        var imported = load.Now;
        _events.Add((imported, $"edition {_edition} is imported"));
        while (load.Seen.Any(seen => seen < _edition))
        {
            if (load.Now - imported > Patience)
                Print(load);
            Assert.True(load.Now - imported < Patience, $"Edition {_edition} is not served: {string.Join(", ", load.Seen)}.");
            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }

        _events.Add((load.Now, $"edition {_edition} is served by both"));
        await Task.Delay(Calm);
    }

    private async Task ImportAsync(string[] storage)
    {
        Edition.Write(_records, ++_edition);
        await CommandAsync(["import", _records.Path, .. storage]);
    }

    private static async Task CommandAsync(string[] words)
    {
        var run = await CommandRun.RunAsync(words);
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
    }

    /// <summary>The timeline: events, and what was answered in each second.</summary>
    private void Print(Load load)
    {
        foreach (var (at, what) in _events)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{at.TotalSeconds,7:0.00} s  {what}"));
        output.WriteLine("second: right, wrong, failed");
        foreach (var second in load.Answers.GroupBy(answer => (int)answer.Received.TotalSeconds).OrderBy(group => group.Key))
            output.WriteLine($"{second.Key,4}: {Count(second, Outcome.Right)}, {Count(second, Outcome.Wrong)}, {Count(second, Outcome.Failed)}");
        foreach (var bad in load.Answers.Where(answer => answer.Outcome != Outcome.Right).GroupBy(answer => answer.Details).Take(10))
            output.WriteLine($"{bad.Count()} × {bad.First().Outcome} from {bad.Min(answer => answer.Sent)}: {bad.Key[..Math.Min(bad.Key.Length, 500)]}");
    }

    private static int Count(IEnumerable<Answered> answers, Outcome outcome) => answers.Count(answer => answer.Outcome == outcome);
}
