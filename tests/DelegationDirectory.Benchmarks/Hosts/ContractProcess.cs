using DelegationDirectory.Testing;

namespace DelegationDirectory.Benchmarks.Hosts;

/// <summary>The host of the contract's model, as a process.</summary>
internal static class ContractProcess
{
    public const string Project = "tests/DelegationDirectory.ContractHost";

    /// <summary>Starts a host; one whose database is empty fills it before it answers.</summary>
    /// <param name="provider">What the database is.</param>
    /// <param name="connection">Where it is.</param>
    /// <param name="size">Which rows it holds.</param>
    /// <param name="options">Further options of its command line.</param>
    public static Task<ServerProcess> StartAsync(
        DatabaseProvider provider, string connection, string size, params IEnumerable<string> options) =>
        ServerProcess.StartProjectAsync(
            Project, ready: "/counters",
            [
                "--provider", provider.Name,
                "--connection", connection,
                "--data", Path.Combine(Repository.Root, Project, "Data", $"data-{size}.json.gz"),
                .. options,
            ]);
}
