using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using DelegationDirectory.Benchmarks.Hosts;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Benchmarks.Reports;

/// <summary>What a report was made on: figures mean little without it.</summary>
internal static class Machine
{
    private const double Gibibyte = 1024 * 1024 * 1024;

    private static readonly string[] Packages =
    [
        "GraphQL", "Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite.Core", "SQLitePCLRaw.lib.e_sqlite3", "Npgsql",
        "Npgsql.EntityFrameworkCore.PostgreSQL",
    ];

    public static MarkdownTable Describe()
    {
        var table = new MarkdownTable(2, "made on", "");
        table.Add("processor", $"{Processor()}, {Environment.ProcessorCount} cores");
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Gibibyte;
        table.Add("memory", string.Create(CultureInfo.InvariantCulture, $"{memory:0} GiB"));
        table.Add("system", $"{RuntimeInformation.OSDescription}, {Environment.OSVersion.VersionString}");
        table.Add("runtime", RuntimeInformation.FrameworkDescription);
        table.Add("packages", string.Join(", ", Versions()));
        table.Add("PostgreSQL", PostgreSql.Version());
        return table;
    }

    private static string Processor()
    {
        const string file = "/proc/cpuinfo";
        var lines = File.Exists(file) ? File.ReadLines(file) : [];
        var model = lines.FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal));
        return model?.Split(": ")[^1] ?? RuntimeInformation.ProcessArchitecture.ToString();
    }

    /// <summary>The packages that the hosts run with, as the build recorded them.</summary>
    private static IEnumerable<string> Versions()
    {
        var file = Path.ChangeExtension(ServerProcess.Assembly(ContractProcess.Project), ".deps.json");
        using var dependencies = JsonDocument.Parse(File.ReadAllText(file));
        return
        [
            .. from library in dependencies.RootElement.GetProperty("libraries").EnumerateObject()
               where Packages.Contains(library.Name.Split('/')[0])
               select library.Name.Replace('/', ' '),
        ];
    }
}
