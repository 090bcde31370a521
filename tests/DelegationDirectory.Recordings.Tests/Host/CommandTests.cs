using DelegationDirectory.ContractHost.Hosting;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Recordings.Tests.Host;

public sealed class CommandTests
{
    [Theory]
    [InlineData("'inmemory'", "--provider", "mysql")]
    [InlineData("'graphqlnet'", "--engine", "other")]
    [InlineData("'--bogus'", "--bogus")]
    [InlineData("'word'", "word")]
    [InlineData("'nowhere.json'", "--data", "nowhere.json")]
    [InlineData("--connection is no connection string of sqlite, such as \"Data Source=", "--provider", "sqlite", "--connection", "Folder=x")]
    [InlineData("--connection is no connection string of postgresql, such as \"Host=", "--provider", "postgresql", "--connection", "Folder=x")]
    [InlineData("The database of --connection can neither be opened nor made", "--provider", "sqlite", "--connection", "Data Source=/nowhere/x.db")]
    [InlineData("The database of --connection can neither be opened nor made", "--provider", "postgresql", "--connection", "Host=/nowhere")]
    [InlineData("--urls: found \"nowhere\"; allowed: free addresses such as http://localhost:5090", "--urls", "nowhere")]
    [InlineData("--urls: found \"http://localhost:70000\"", "--urls", "http://localhost:70000")]
    public async Task What_cannot_be_served_is_said_before_anything_listens(string said, params string[] arguments)
    {
        var run = await CommandRun.RunAssemblyAsync(typeof(ContractServer).Assembly.Location, arguments);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("served at", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_file_of_another_kind_is_refused_by_its_name()
    {
        var file = Path.Combine(Repository.Root, "README.md");
        var run = await CommandRun.RunAssemblyAsync(typeof(ContractServer).Assembly.Location, "--data", file);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{file} is no data file of the contract", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }
}
