using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Commands;

/// <summary><c>validate [folder]</c>.</summary>
public sealed class ValidateCommandTests : IDisposable
{
    private readonly RecordFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_records_built_in_are_found_right_and_counted()
    {
        var run = await CommandRun.RunAsync("validate");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.StartsWith("OK: ", run.Output, StringComparison.Ordinal);
        Assert.All(
            ["dialogues", "series", "delegations", "leads", "agencies", "people", "countries", "topics", "instruments"],
            kind => Assert.Matches($"[1-9][0-9]* {kind}", run.Output));
    }

    [Fact]
    public async Task A_folder_with_faults_is_reported_and_the_exit_code_is_not_zero()
    {
        _folder.Replace("countries.json", "\"kind\": \"state\" }\n]", "\"kind\": \"realm\" }\n]");
        _folder.Replace(RecordFolder.Round, "\"2024-03-11\"", "\"11 March\"");
        _folder.Replace(RecordFolder.Round, "\"us-dhs\"", "\"us-dhd\"");

        var run = await CommandRun.RunAsync("validate", _folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            [
                "countries.json $[1].kind: found \"realm\"; allowed: one of state, union, organisation, territory-office",
                "dialogues/us-fr-1.json $.startDate: found \"11 March\"; allowed: a date that exists, as yyyy-MM-dd, or null",
                "dialogues/us-fr-1.json $.delegations[0].agencies[1].agency: found \"us-dhd\", of which there is no record; "
                    + "allowed: the id of a record in agencies.json, such as \"us-dhs\"",
            ],
            run.OutputLines);
        Assert.Equal("3 fault(s).", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named_and_the_exit_code_is_not_zero()
    {
        var missing = Path.Combine(_folder.Path, "nowhere");

        var run = await CommandRun.RunAsync("validate", missing);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{missing} $: found ", Assert.Single(run.OutputLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_readme_in_the_folder_is_no_fault()
    {
        _folder.Write("README.md", "# My records");
        _folder.Write("dialogues/NOTES.md", "# My notes");

        var run = await CommandRun.RunAsync("validate", _folder.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("OK: 1 dialogues ", run.Output, StringComparison.Ordinal);
    }
}
