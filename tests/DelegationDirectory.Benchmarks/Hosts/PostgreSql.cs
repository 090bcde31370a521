using System.Diagnostics;
using System.Globalization;
using DelegationDirectory.Testing.PostgreSql;

namespace DelegationDirectory.Benchmarks.Hosts;

/// <summary>PostgreSQL, whose processes spend time of their own.</summary>
internal sealed class PostgreSql(PostgreSqlCluster cluster) : IDatabaseServer
{
    private const double TicksPerSecond = 100;

    private readonly string _processId = File.ReadLines(Path.Combine(cluster.Folder, "primary", "postmaster.pid")).First();

    /// <summary>The folder of PostgreSQL's programs, if the environment names one.</summary>
    public static string? GivenPrograms => Environment.GetEnvironmentVariable(PostgreSqlPrograms.Variable);

    /// <summary>
    /// The time of the server and of all its processes, to the nanosecond where they run, in ticks where they have ended. Exact times of
    /// living processes matter: many connections share what little time a slice has.
    /// </summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            var server = _processId;
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
        try
        {
            using var asking = Process.Start(new ProcessStartInfo(Program("postgres"), "--version") { RedirectStandardOutput = true })!;
            return asking.StandardOutput.ReadToEnd().Trim();
        }
        catch (FileNotFoundException)
        {
            return "not installed";
        }
    }

    public string ConnectionString(string database) => $"Host={cluster.Folder};Username=postgres;Database={database}";

    /// <summary>Autovacuum would come in the midst of a run, and until it came every count would read the table.</summary>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        using var vacuum = Process.Start(
            Program("vacuumdb"), [$"--host={cluster.Folder}", "--username=postgres", "--all", "--analyze", "--quiet"]);
        await vacuum.WaitForExitAsync(cancellation);
        if (vacuum.ExitCode != 0)
            throw new InvalidOperationException($"vacuumdb ended with {vacuum.ExitCode}.");
    }

    public ValueTask DisposeAsync()
    {
        cluster.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Program(string name) => Path.Combine(PostgreSqlPrograms.Folder(GivenPrograms), name);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
