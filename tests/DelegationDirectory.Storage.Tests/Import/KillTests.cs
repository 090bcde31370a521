using System.Diagnostics;
using DelegationDirectory.Records;
using DelegationDirectory.Testing;
using Xunit.Abstractions;

namespace DelegationDirectory.Storage.Tests.Import;

/// <summary>An import that is killed, however suddenly and whenever: the database is at the revision before it or at the one after it.</summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Kills = 50;
    private const int Seed = 5;

    private readonly RecordFolder _before = RecordFolder.CopyOfBuiltIn();
    private readonly RecordFolder _after = RecordFolder.CopyOfBuiltIn();

    public void Dispose()
    {
        _before.Dispose();
        _after.Dispose();
    }

    [Theory]
    [MemberData(nameof(ImportTarget.Providers), MemberType = typeof(ImportTarget))]
    public async Task Killed_at_any_moment_it_leaves_one_revision_whole_and_the_next_import_succeeds(StorageProvider provider)
    {
        ChangeEveryRound(_after);
        using var target = await ImportTarget.CreateAsync(provider);
        await target.ImportAsync(RecordSource.Folder(_after.Path));
        var after = await DatabaseState.ReadAsync(target);
        await target.ImportAsync(RecordSource.Folder(_before.Path));
        var before = await DatabaseState.ReadAsync(target);
        var (beginning, writing) = await MeasureAsync(target);
        await target.ImportAsync(RecordSource.Folder(_before.Path));
        output.WriteLine($"A whole import: {beginning.TotalMilliseconds:0} ms until it writes, {writing.TotalMilliseconds:0} ms more.");

        var random = new Random(Seed);
        var (old, moved) = (0, 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            // One in five falls before the first row is written, some behind the last.
            var moment = kill % 5 == 0 ? beginning * random.NextDouble() : writing * (1.1 * random.NextDouble());
            await KillAsync(target, waitForWriting: kill % 5 != 0, moment);

            var state = await DatabaseState.ReadAsync(target);

            Assert.True(state == before || state == after, $"Kill {kill} after {moment.TotalMilliseconds:0} ms left {state}; allowed: {before}, {after}.");
            _ = state == before ? old++ : moved++;
            await target.ImportAsync(RecordSource.Folder(_after.Path));
            Assert.Equal(after, await DatabaseState.ReadAsync(target));
            await target.ImportAsync(RecordSource.Folder(_before.Path));
        }

        output.WriteLine($"{Kills} of {Kills} kills left one revision whole: {old} the one before, {moved} the one after.");
        Assert.True(old > 0);
    }

    /// <summary>Runs an import to its end, and tells how long it takes to begin writing, and to end from there.</summary>
    private async Task<(TimeSpan Beginning, TimeSpan Writing)> MeasureAsync(ImportTarget target)
    {
        using var import = Start(target);
        var clock = Stopwatch.StartNew();
        await WaitUntilWritingAsync(import);
        var beginning = clock.Elapsed;
        await import.WaitForExitAsync();
        return (beginning, clock.Elapsed - beginning);
    }

    private async Task KillAsync(ImportTarget target, bool waitForWriting, TimeSpan moment)
    {
        using var import = Start(target);
        if (waitForWriting)
            await WaitUntilWritingAsync(import);
        await Task.Delay(moment);
        import.Kill();
        await import.WaitForExitAsync();
    }

    private Process Start(ImportTarget target) => ServerProcess.Start(["import", _after.Path, .. target.Settings]);

    private static async Task WaitUntilWritingAsync(Process import)
    {
        while (await import.StandardError.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("Importing", StringComparison.Ordinal))
                return;
        }

        throw new InvalidOperationException("The import ended before it wrote.");
    }

    private static void ChangeEveryRound(RecordFolder folder)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder.Path, "dialogues")))
            File.WriteAllText(file, File.ReadAllText(file).Replace("\"title\": \"", "\"title\": \"The ", StringComparison.Ordinal));
    }
}
