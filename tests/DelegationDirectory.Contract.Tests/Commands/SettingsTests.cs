using System.Net.Http.Json;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Commands;

/// <summary>Settings are taken, or refused at the start.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("Paging:MaxPageSize=abc", "Paging:MaxPageSize: found \"abc\"; allowed: a whole number")]
    [InlineData("Paging:MaxPageSize=", "Paging:MaxPageSize: found \"\"; allowed: a whole number")]
    [InlineData("Paging:MaxPageSize=50.5", "Paging:MaxPageSize: found \"50.5\"; allowed: a whole number")]
    [InlineData("Paging:DefaultPageSize=0", "Paging:DefaultPageSize: found 0; allowed: a whole number above 0")]
    [InlineData("Paging:DefaultPageSize=-5", "Paging:DefaultPageSize: found -5; allowed: a whole number above 0")]
    [InlineData("Paging:MaxPageSize=0", "Paging:MaxPageSize: found 0; allowed: a whole number above 0")]
    [InlineData("Paging:MaxNodeBatchSize=-5", "Paging:MaxNodeBatchSize: found -5; allowed: a whole number above 0")]
    [InlineData("Paging:DefaultPageSize=501", "Paging:DefaultPageSize: found 501; allowed: at most Directory:Paging:MaxPageSize, 500")]
    [InlineData("Paging:RequirePagingBoundaries=perhaps", "Paging:RequirePagingBoundaries: found \"perhaps\"; allowed: true or false")]
    [InlineData("Paging:MaxPages=5",
        "Paging:MaxPages: found a setting of an unknown name; "
        + "allowed: the settings DefaultPageSize, MaxPageSize, RequirePagingBoundaries, MaxNodeBatchSize")]
    [InlineData("Recrods=records", "Recrods: found a setting of an unknown name; allowed: the settings Records, WatchRecords, Paging")]
    [InlineData("WatchRecords=true", "WatchRecords: found true; allowed: true beside Directory:Records, the folder to watch")]
    [InlineData("WatchRecords=perhaps", "WatchRecords: found \"perhaps\"; allowed: true or false")]
    public async Task A_setting_that_cannot_be_is_named_with_what_would_be_right(string setting, string fault)
    {
        var run = await CommandRun.RunAsync("--urls", "http://127.0.0.1:0", $"--Directory:{setting}");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Equal($"error: Directory:{fault}", Assert.Single(run.ErrorLines));
    }

    [Theory]
    [InlineData("MaxConnections=0", "MaxConnections: found 0; allowed: a whole number above 0")]
    [InlineData("MaxWaitingResults=-1", "MaxWaitingResults: found -1; allowed: a whole number above 0")]
    [InlineData("KeepAliveInterval=00:00:00", "KeepAliveInterval: found 00:00:00; allowed: a time above 0, at most a day, such as 00:00:05")]
    [InlineData("ConnectionInitTimeout=10", "ConnectionInitTimeout: found 10.00:00:00; allowed: a time above 0, at most a day, such as 00:00:05")]
    public async Task A_bound_within_which_nothing_could_be_streamed_is_refused(string setting, string fault)
    {
        var run = await CommandRun.RunAsync("--urls", "http://127.0.0.1:0", $"--GraphQL:Streaming:{setting}");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"error: Streaming:{fault}", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task Page_sizes_that_can_be_are_taken()
    {
        await using var server = await ServerProcess.StartAsync("--Directory:Paging:DefaultPageSize=2", "--Directory:Paging:MaxPageSize=2");

        using var page = await server.Client.PostAsJsonAsync("/graphql", new { query = "{ countries { nodes { code } } }" });
        using var larger = await server.Client.PostAsJsonAsync("/graphql", new { query = "{ countries(first: 3) { nodes { code } } }" });

        Assert.Equal(2, (await page.Content.ReadAsStringAsync()).Split("\"code\"").Length - 1);
        Assert.Contains("HC0051", await larger.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
