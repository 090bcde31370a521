using DelegationDirectory.Records;
using DelegationDirectory.Storage.Import;

namespace DelegationDirectory.Storage.Tests.Import;

/// <summary>Two imports at once: the second waits, for so long, and then gives up in words.</summary>
public sealed class ConcurrentImportTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    [Theory]
    [MemberData(nameof(ImportTarget.Providers), MemberType = typeof(ImportTarget))]
    public async Task The_second_waits_and_finds_what_the_first_has_written(StorageProvider provider)
    {
        using var target = await ImportTarget.CreateAsync(provider);
        using var pause = new Pause();
        var first = Task.Run(() => RunAsync(target, Long, pause));
        pause.WaitUntilReached();

        var second = Task.Run(() => RunAsync(target, Long, null));
        pause.End();

        Assert.Equal(7, (await first).ToLines().Count());
        Assert.True((await second).IsEmpty);
        Assert.Equal((await first).Revision, (await second).Revision);
    }

    [Theory]
    [MemberData(nameof(ImportTarget.Providers), MemberType = typeof(ImportTarget))]
    public async Task The_second_is_refused_when_its_patience_ends_and_the_first_goes_on(StorageProvider provider)
    {
        using var target = await ImportTarget.CreateAsync(provider);
        using var pause = new Pause();
        var first = Task.Run(() => RunAsync(target, Long, pause));
        pause.WaitUntilReached();

        var second = await target.RunAsync("import", "--wait", "1");
        pause.End();

        Assert.Equal(1, second.ExitCode);
        Assert.Equal(
            $"error: {target.Database}: another import, or somebody else who writes, held a lock for 1 s. Try again when they are done.",
            second.ErrorLines[^1]);
        Assert.Equal(1, (await first).Revision!.Number);
    }

    private static Task<ImportSummary> RunAsync(ImportTarget target, TimeSpan patience, Pause? pause) =>
        new DirectoryImport(target.Database).RunAsync(RecordSource.BuiltIn, new ImportOptions { Patience = patience }, pause);

    /// <summary>Stops an import in the middle of its writing until the test lets it go on.</summary>
    private sealed class Pause : IProgress<RecordProgress>, IDisposable
    {
        private readonly ManualResetEventSlim _reached = new();
        private readonly ManualResetEventSlim _end = new();

        public void WaitUntilReached() => Assert.True(_reached.Wait(Long));

        public void End() => _end.Set();

        public void Report(RecordProgress value)
        {
            if (value.Step != "Importing" || _reached.IsSet)
                return;
            _reached.Set();
            _end.Wait(Long);
        }

        public void Dispose()
        {
            _end.Set();
            _reached.Dispose();
            _end.Dispose();
        }
    }
}
