using System.Net.Http.Json;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Contract.Tests.Commands;

/// <summary>Settings are taken, or refused at the start.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("Paging:MaxPageSize=abc", "Paging:MaxPageSize: found \"abc\"; allowed: a whole number above 0")]
    [InlineData("Paging:MaxPageSize=", "Paging:MaxPageSize: found \"\"; allowed: a whole number above 0")]
    [InlineData("Paging:MaxPageSize=50.5", "Paging:MaxPageSize: found \"50.5\"; allowed: a whole number above 0")]
    [InlineData("Paging:DefaultPageSize=0", "Paging:DefaultPageSize: found 0; allowed: a whole number above 0")]
    [InlineData("Paging:DefaultPageSize=-5", "Paging:DefaultPageSize: found -5; allowed: a whole number above 0")]
    [InlineData("Paging:MaxPageSize=0", "Paging:MaxPageSize: found 0; allowed: a whole number above 0")]
    [InlineData("Paging:MaxNodeBatchSize=-5", "Paging:MaxNodeBatchSize: found -5; allowed: a whole number above 0")]
    [InlineData("Paging:DefaultPageSize=501", "Paging:DefaultPageSize: found 501; allowed: at most Directory:Paging:MaxPageSize, 500")]
    [InlineData("Paging:RequirePagingBoundaries=perhaps", "Paging:RequirePagingBoundaries: found \"perhaps\"; allowed: true or false")]
    [InlineData("Paging:MaxPages=5",
        "Paging:MaxPages: found a setting of an unknown name; "
        + "allowed: the settings DefaultPageSize, MaxPageSize, RequirePagingBoundaries, MaxNodeBatchSize")]
    [InlineData("Filtering:MaxAllowedFilterOperations=0", "Filtering:MaxAllowedFilterOperations: found 0; allowed: a whole number above 0")]
    [InlineData("Recrods=records", "Recrods: found a setting of an unknown name; allowed: the settings Records, WatchRecords, Paging, Filtering, Storage")]
    [InlineData("WatchRecords=true", "WatchRecords: found true; allowed: true beside Directory:Records, the folder to watch")]
    [InlineData("WatchRecords=perhaps", "WatchRecords: found \"perhaps\"; allowed: true or false")]
    public Task A_setting_of_the_directory_that_cannot_be_is_named_with_what_would_be_right(string setting, string fault) =>
        IsRefusedAsync("Directory:" + setting, "Directory:" + fault);

    [Theory]
    [InlineData("MaxRequestBytes=much", "MaxRequestBytes: found \"much\"; allowed: a whole number above 0")]
    [InlineData("MaxRequestBytes=0", "MaxRequestBytes: found 0; allowed: a whole number above 0")]
    [InlineData("MaxCachedAnswerBytes=-1", "MaxCachedAnswerBytes: found -1; allowed: a whole number, 0 or more")]
    [InlineData("Limits:MaxNodes=-5", "Limits:MaxNodes: found -5; allowed: a whole number above 0")]
    [InlineData("Limits:MaxConcurrentExecutions=0", "Limits:MaxConcurrentExecutions: found 0; allowed: a whole number above 0")]
    [InlineData("Limits:MaxQueuedExecutions=-1", "Limits:MaxQueuedExecutions: found -1; allowed: a whole number, 0 or more")]
    [InlineData("Cost:MaxFieldCost=0", "Cost:MaxFieldCost: found 0; allowed: a whole number above 0")]
    [InlineData("Cost:MaxTypeCost=lots", "Cost:MaxTypeCost: found \"lots\"; allowed: a whole number above 0")]
    [InlineData("Cost:MaxCost=5", "Cost:MaxCost: found a setting of an unknown name; allowed: the settings MaxFieldCost, MaxTypeCost, EnforceCostLimits")]
    [InlineData("Streaming:MaxConnections=0", "Streaming:MaxConnections: found 0; allowed: a whole number above 0")]
    [InlineData("Streaming:MaxWaitingResults=-1", "Streaming:MaxWaitingResults: found -1; allowed: a whole number above 0")]
    [InlineData("Streaming:KeepAliveInterval=00:00:00", "Streaming:KeepAliveInterval: found 00:00:00; allowed: a time span from 00:00:01 to 1.00:00:00")]
    [InlineData("ExecutionTimeout=30", "ExecutionTimeout: found 30; allowed: a time span from 00:00:01 to 1.00:00:00")]
    [InlineData("ExecutionTimeout=soon", "ExecutionTimeout: found \"soon\"; allowed: a time span from 00:00:01 to 1.00:00:00")]
    [InlineData("EnableBatching=perhaps", "EnableBatching: found \"perhaps\"; allowed: true or false")]
    [InlineData("Profile=HotChocolate14", "Profile: found \"HotChocolate14\"; allowed: Default, HotChocolate15, Draft2026")]
    [InlineData("Profile=7", "Profile: found \"7\"; allowed: Default, HotChocolate15, Draft2026")]
    [InlineData("SchemaVersion=", "SchemaVersion: found \"\"; allowed: up to 64 visible ASCII characters")]
    [InlineData("SchemaVersion=1 0", "SchemaVersion: found \"1 0\"; allowed: up to 64 visible ASCII characters")]
    [InlineData("AllowedOrigins:0=example.org", "AllowedOrigins:0: found \"example.org\"; allowed: an origin such as https://example.org, or * for all")]
    [InlineData("AllowedOrigins:0=https://example.org/", "AllowedOrigins:0: found \"https://example.org/\"; allowed: an origin such as https://example.org, or * for all")]
    [InlineData("AllowedOrigins:0=", "AllowedOrigins:0: found \"\"; allowed: an origin such as https://example.org, or * for all")]
    [InlineData("AllowedOrigins=*", "AllowedOrigins: found \"*\"; allowed: a list: GraphQL:AllowedOrigins:0, GraphQL:AllowedOrigins:1, ..., each an origin such as https://example.org, or * for all")]
    [InlineData("Ide:Title2=x", "Ide:Title2: found a setting of an unknown name; allowed: the settings Enabled, Title, AssetFolder")]
    public Task A_setting_of_the_transport_that_cannot_be_is_named_with_what_would_be_right(string setting, string fault) =>
        IsRefusedAsync("GraphQL:" + setting, "GraphQL:" + fault);

    [Fact]
    public async Task An_unknown_setting_of_the_transport_is_told_which_there_are()
    {
        var run = await CommandRun.RunAsync("--urls", "http://127.0.0.1:0", "--GraphQL:Profil=Draft2026");

        Assert.StartsWith("error: GraphQL:Profil: found a setting of an unknown name; allowed: the settings Profile, ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_operations_that_cannot_be_read_is_named()
    {
        var run = await CommandRun.RunAsync("--urls", "http://127.0.0.1:0", "--GraphQL:PersistedOperationsFolder=/none");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error: The persisted operations in /none cannot be read: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_of_the_transport_that_can_be_are_taken()
    {
        await using var server = await ServerProcess.StartAsync(
            "--GraphQL:Profile=Draft2026", "--GraphQL:EnableBatching=true", "--GraphQL:AllowedOrigins:0=https://example.org", "--GraphQL:Limits:MaxFields=3");

        using var invalid = await server.Client.PostAsJsonAsync("/graphql", new { query = "{ nope }" });
        using var large = await server.Client.PostAsJsonAsync("/graphql", new { query = "{ a b c d }" });
        using var batch = await server.Client.PostAsJsonAsync("/graphql", new[] { new { query = "{ __typename }" }, new { query = "{ __typename }" } });

        Assert.Equal(422, (int)invalid.StatusCode);
        Assert.Contains("HC0014", await large.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("multipart/mixed", batch.Content.Headers.ContentType!.MediaType);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        request.Headers.Add("Origin", "https://example.org");
        using var answer = await server.Client.SendAsync(request);
        Assert.Equal("https://example.org", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
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

    private static async Task IsRefusedAsync(string setting, string fault)
    {
        var run = await CommandRun.RunAsync("--urls", "http://127.0.0.1:0", "--" + setting);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Equal($"error: {fault}", Assert.Single(run.ErrorLines));
    }
}
