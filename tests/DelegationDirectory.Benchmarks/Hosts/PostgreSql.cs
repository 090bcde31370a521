using System.Diagnostics;
using System.Globalization;

namespace DelegationDirectory.Benchmarks.Hosts;

/// <summary>PostgreSQL, whose processes spend time of their own.</summary>
internal sealed class PostgreSql(PostgreSqlCluster cluster) : IDatabaseServer
{
    private const double TicksPerSecond = 100;

    /// <summary>
    /// The time of the server and of all its processes, to the nanosecond where they run, in ticks where they have ended. Exact times of
    /// living processes matter: many connections share what little time a slice has.
    /// </summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            var server = cluster.ProcessId.ToString(CultureInfo.InvariantCulture);
            var nanoseconds = 0L;
            var endedTicks = 0L;
            foreach (var folder in Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])))
            {
                try
                {
                    // Behind the name in parentheses: state, parent, ... and as the 14th and 15th the times of ended children.
                    var stat = File.ReadAllText(Path.Combine(folder, "stat"));
                    var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
                    var isServer = Path.GetFileName(folder) == server;
                    if (isServer)
                        endedTicks = Number(fields[13]) + Number(fields[14]);
                    if (isServer || fields[1] == server)
                        nanoseconds += Number(File.ReadAllText(Path.Combine(folder, "schedstat")).Split(' ')[0]);
                }
                catch (IOException)
                {
                    // It has ended since the folder was listed.
                }
            }

            return TimeSpan.FromMicroseconds(nanoseconds / 1000.0) + TimeSpan.FromSeconds(endedTicks / TicksPerSecond);
        }
    }

    /// <summary>What the installed server says that it is.</summary>
    public static string Version()
    {
        var program = Path.Combine(PostgreSqlCluster.Programs, "postgres");
        if (!File.Exists(program))
            return "not installed";
        using var asking = Process.Start(new ProcessStartInfo(program, "--version") { RedirectStandardOutput = true })!;
        return asking.StandardOutput.ReadToEnd().Trim();
    }

    public string ConnectionString(string database) => cluster.ConnectionString(database);

    /// <summary>Autovacuum would come in the midst of a run, and until it came every count would read the table.</summary>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        using var vacuum = Process.Start(
            Path.Combine(PostgreSqlCluster.Programs, "vacuumdb"),
            ["--host=127.0.0.1", $"--port={cluster.Port}", $"--username={PostgreSqlCluster.User}", "--all", "--analyze", "--quiet"]);
        await vacuum.WaitForExitAsync(cancellation);
        if (vacuum.ExitCode != 0)
            throw new InvalidOperationException($"vacuumdb ended with {vacuum.ExitCode}.");
    }

    public ValueTask DisposeAsync() => cluster.DisposeAsync();

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
