using DelegationDirectory.Records;
using DelegationDirectory.Storage.Export;
using DelegationDirectory.Storage.Tests.Import;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Storage.Tests.Export;

/// <summary>Records, written back as files.</summary>
public sealed class ExportTests : IDisposable
{
    private static readonly string Shipped = Path.Combine(Repository.Root, "src", "DelegationDirectory", "Records", "Data");
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("export");

    private string Target => Path.Combine(_parent.FullName, "records");

    public void Dispose() => _parent.Delete(recursive: true);

    [Fact]
    public async Task The_shipped_rounds_come_out_byte_for_byte_as_people_wrote_them()
    {
        await DirectoryExport.RunAsync(RecordSource.BuiltIn, Target);

        var rounds = Files(Path.Combine(Target, "dialogues"));
        Assert.Equal(272, rounds.Count);
        Assert.Equal(Files(Path.Combine(Shipped, "dialogues")), rounds);
    }

    [Theory]
    [MemberData(nameof(ImportTarget.Providers), MemberType = typeof(ImportTarget))]
    public async Task What_was_imported_comes_out_the_same_from_every_database_and_goes_in_as_the_same_revision(StorageProvider provider)
    {
        using var target = await ImportTarget.CreateAsync(provider);
        await target.ImportAsync(RecordSource.BuiltIn);
        var fromMemory = Path.Combine(_parent.FullName, "memory");
        await DirectoryExport.RunAsync(RecordSource.BuiltIn, fromMemory);

        await DirectoryExport.RunAsync(target.Database, Target);

        Assert.Equal(Files(fromMemory), Files(Target));
        Assert.Equal(RecordFingerprint.Of(RecordReader.Read(RecordSource.BuiltIn)), RecordFingerprint.Of(RecordReader.Read(RecordSource.Folder(Target))));
        Assert.True((await target.ImportAsync(RecordSource.Folder(Target))).IsEmpty);
    }

    [Fact]
    public async Task An_earlier_export_is_replaced_whole()
    {
        await DirectoryExport.RunAsync(RecordSource.BuiltIn, Target);
        using var folder = new RecordFolder();

        await DirectoryExport.RunAsync(RecordSource.Folder(folder.Path), Target);

        Assert.Equal(7, Files(Target).Count);
        AssertNothingBeside();
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("dialogues/notes.txt")]
    [InlineData("notes/topics.json")]
    public async Task A_folder_with_anything_but_records_is_refused_and_left_alone(string other)
    {
        await DirectoryExport.RunAsync(RecordSource.BuiltIn, Target);
        var path = Path.Combine(Target, other);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
        var before = Files(Target);
        using var folder = new RecordFolder();

        var refusal = await Assert.ThrowsAsync<IOException>(() => DirectoryExport.RunAsync(RecordSource.Folder(folder.Path), Target));

        Assert.Contains("allowed: a folder that holds nothing but records", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, Files(Target));
        AssertNothingBeside();
    }

    [Theory]
    [MemberData(nameof(ImportTarget.Providers), MemberType = typeof(ImportTarget))]
    public async Task A_database_without_records_is_not_exported(StorageProvider provider)
    {
        using var target = await ImportTarget.CreateAsync(provider);

        var run = await target.RunAsync("export", Target);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"error: {target.Database} holds no records yet. Run `import` first.", Assert.Single(run.ErrorLines));
        Assert.Empty(_parent.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task The_command_writes_the_records_that_a_directory_in_memory_is_loaded_from()
    {
        using var folder = new RecordFolder();

        var run = await CommandRun.RunAsync("export", Target, "--Directory:Records", folder.Path);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal($"The records are in {Target}.", Assert.Single(run.OutputLines));
        Assert.Equal(RecordFingerprint.Of(RecordReader.Read(RecordSource.Folder(folder.Path))), RecordFingerprint.Of(RecordReader.Read(RecordSource.Folder(Target))));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named_in_one_line()
    {
        File.WriteAllText(Target, "");

        var run = await CommandRun.RunAsync("export", Path.Combine(Target, "below-a-file"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{Target}/below-a-file cannot be written: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    private void AssertNothingBeside() => Assert.Equal(["records"], _parent.EnumerateFileSystemInfos().Select(entry => entry.Name));

    private static Dictionary<string, string> Files(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllText);
}
