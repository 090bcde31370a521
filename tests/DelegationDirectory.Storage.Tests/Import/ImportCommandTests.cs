using DelegationDirectory.Records;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Storage.Tests.Import;

/// <summary><c>import</c>, as it is typed.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly RecordFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(ImportTarget.Providers), MemberType = typeof(ImportTarget))]
    public async Task A_folder_is_imported_and_what_changed_is_told_apart_from_how_far_it_was(StorageProvider provider)
    {
        using var target = await ImportTarget.CreateAsync(provider);

        var foreseen = await target.RunAsync("import", _folder.Path, "--dry-run");
        var first = await target.RunAsync("import", _folder.Path);
        var second = await target.RunAsync("import", _folder.Path);

        string[] changes =
        [
            "countries: 2 added (FR, US)", "agencies: 3 added (fr-anssi, us-cisa, us-dhs)", "people: 2 added (henri-verdier, liesyl-franz)",
            "series: 1 added (us-fr)", "topics: 1 added (cybercrime)", "instruments: 1 added (budapest-convention)", "dialogues: 1 added (us-fr-1)",
        ];
        var id = RecordFingerprint.Of(RecordReader.Read(RecordSource.Folder(_folder.Path)));
        Assert.Equal([.. changes, "Nothing was written. The database is at no revision yet."], foreseen.OutputLines);
        Assert.Equal(changes, first.OutputLines.SkipLast(1));
        Assert.StartsWith($"The database is at revision 1 ({id}, ", first.OutputLines[^1], StringComparison.Ordinal);
        Assert.StartsWith($"No record has changed. The database is at revision 1 ({id}, ", Assert.Single(second.OutputLines), StringComparison.Ordinal);
        Assert.Equal(["Checking: 1 of 1", "Importing: 1 of 11"], first.ErrorLines.Take(2));
        Assert.Contains("Importing: 11 of 11", first.ErrorLines);
        Assert.All([foreseen, first, second], run => Assert.Equal(0, run.ExitCode));
    }

    [Fact]
    public async Task A_directory_in_memory_takes_no_import()
    {
        var run = await CommandRun.RunAsync("import", _folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            "error: Directory:Storage:Provider: found InMemory, where an import would not last; allowed: Sqlite, PostgreSQL. "
                + "In memory, Directory:Records names the folder that is served.",
            Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task A_database_without_tables_is_told_what_to_do_first()
    {
        using var target = await ImportTarget.CreateAsync(StorageProvider.Sqlite);
        File.Delete(target.File);

        var run = await target.RunAsync("import", _folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"error: The schema of {target.Database} lacks ", run.ErrorLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_in_the_records_are_all_told_and_nothing_is_asked_of_the_database()
    {
        _folder.Replace(RecordFolder.Round, "\"round\": 1", "\"round\": 0");
        _folder.Replace("topics.json", "\"security\"", "\"safety\"");

        var run = await CommandRun.RunAsync(
            "import", _folder.Path, "--Directory:Storage:Provider", "PostgreSQL", "--Directory:Storage:ConnectionString", "Host=nowhere.invalid");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("error: The records have 2 fault(s):", run.ErrorLines[^3]);
        Assert.StartsWith("dialogues/us-fr-1.json $.round: found 0", run.ErrorLines[^2], StringComparison.Ordinal);
        Assert.StartsWith("topics.json $[0].category: found \"safety\"", run.ErrorLines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("soon")]
    public async Task A_time_to_wait_that_is_none_is_refused(string wait)
    {
        var run = await CommandRun.RunAsync("import", "--wait", wait);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"--wait: found \"{wait}\"; allowed: a whole number from 1 to 3600", run.ErrorLines[0]);
    }
}
