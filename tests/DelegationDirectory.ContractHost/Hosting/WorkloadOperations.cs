using System.Text.Json;

namespace DelegationDirectory.ContractHost.Hosting;

/// <summary>The operations of the contract's workloads, for clients that ask for them by name: w1 to w8.</summary>
internal static class WorkloadOperations
{
    public static IEnumerable<KeyValuePair<string, string>> Read() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Workloads"), "*.json")
            .Select(file => KeyValuePair.Create(Path.GetFileNameWithoutExtension(file), Query(file)));

    private static string Query(string file)
    {
        using var request = JsonDocument.Parse(File.ReadAllText(file));
        return request.RootElement.GetProperty("query").GetString()!;
    }
}
