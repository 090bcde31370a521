using DelegationDirectory.Testing;
using Xunit.Abstractions;

namespace DelegationDirectory.Recordings.Tests;

public sealed class DepartureTests(ITestOutputHelper output)
{
    private const string Page = "tests/DelegationDirectory.Recordings.Tests/Recordings/README.md";

    [Fact]
    public void Every_departure_names_a_recording_and_no_recording_has_two_on_a_database()
    {
        var rows = Departure.All.SelectMany(departure => departure.Records).ToList();
        Assert.Empty(rows.Select(row => row.Name).Except(Recording.All.Select(recording => recording.Name)));
        Assert.Empty(rows.SelectMany(row => row.Providers ?? []).Except(TestDatabases.Names));
        foreach (var provider in TestDatabases.Names)
            Assert.Distinct(rows.Where(row => row.Concerns(provider)).Select(row => row.Name));
    }

    [Fact]
    public void The_page_shows_the_departures_and_the_score()
    {
        var page = DeparturePage.Print();
        output.WriteLine(page);
        var made = Path.Combine(Repository.Root, "artifacts", "recordings.md");
        Directory.CreateDirectory(Path.GetDirectoryName(made)!);
        File.WriteAllText(made, page);

        Assert.True(page == File.ReadAllText(Path.Combine(Repository.Root, Page)), $"{Page} is not up to date: put {made} in its place.");
    }
}
