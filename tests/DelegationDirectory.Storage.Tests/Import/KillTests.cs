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

    private readonly RecordFolder _shipped = RecordFolder.CopyOfBuiltIn();
    private readonly RecordFolder _changed = RecordFolder.CopyOfBuiltIn();

    public void Dispose()
    {
        _shipped.Dispose();
        _changed.Dispose();
    }

    [Theory]
    [MemberData(nameof(ImportTarget.Providers), MemberType = typeof(ImportTarget))]
    public async Task Killed_at_any_moment_it_leaves_one_revision_whole_and_the_next_import_succeeds(StorageProvider provider)
    {
        ChangeEveryRound(_changed);
        using var target = await ImportTarget.CreateAsync(provider);
        var there = await ImportAsync(target, _shipped);
        var here = await ImportAsync(target, _changed);
        var (beginning, writing) = await MeasureAsync(target, there.Folder);
        (here, there) = (there, here);
        output.WriteLine($"A whole import: {beginning.TotalMilliseconds:0} ms until it writes, {writing.TotalMilliseconds:0} ms more.");

        var random = new Random(Seed);
        var (before, after, late) = (0, 0, 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            // One in five falls before the first row is written, some behind the last.
            var isEarly = kill % 5 == 0;
            var moment = isEarly ? beginning * random.NextDouble() : writing * (1.1 * random.NextDouble());
            if (!await KillAsync(target, there.Folder, waitForWriting: !isEarly, moment))
            {
                // The machine has become faster than it was when it was measured.
                late++;
                writing *= 0.9;
            }

            var state = await DatabaseState.ReadAsync(target);

            Assert.True(
                state == here.State || state == there.State,
                $"Kill {kill} after {moment.TotalMilliseconds:0} ms left {state}; allowed: {here.State}, {there.State}.");
            _ = state == here.State ? before++ : after++;
            Assert.Equal(there, await ImportAsync(target, there.Folder));
            (here, there) = (there, here);
        }

        output.WriteLine($"{Kills} of {Kills} kills left one revision whole: {before} the one before, {after} the one after ({late} came too late).");
        Assert.True(before > Kills / 4);
    }

    private static async Task<(RecordFolder Folder, DatabaseState State)> ImportAsync(ImportTarget target, RecordFolder folder)
    {
        await target.ImportAsync(RecordSource.Folder(folder.Path));
        return (folder, await DatabaseState.ReadAsync(target));
    }

    /// <summary>Runs an import to its end, and tells how long it takes to begin writing, and to end from there.</summary>
    private static async Task<(TimeSpan Beginning, TimeSpan Writing)> MeasureAsync(ImportTarget target, RecordFolder folder)
    {
        using var import = Start(target, folder);
        var clock = Stopwatch.StartNew();
        await WaitUntilWritingAsync(import);
        var beginning = clock.Elapsed;
        await import.WaitForExitAsync();
        return (beginning, clock.Elapsed - beginning);
    }

    /// <summary>Kills an import; false when it had ended by itself before that.</summary>
    private static async Task<bool> KillAsync(ImportTarget target, RecordFolder folder, bool waitForWriting, TimeSpan moment)
    {
        using var import = Start(target, folder);
        if (waitForWriting)
            await WaitUntilWritingAsync(import);
        await Task.Delay(moment);
        var isRunning = !import.HasExited;
        import.Kill();
        await import.WaitForExitAsync();
        return isRunning;
    }

    private static Process Start(ImportTarget target, RecordFolder folder) => ServerProcess.Start(["import", folder.Path, .. target.Settings]);

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
