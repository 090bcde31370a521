using System.Diagnostics;

namespace DelegationDirectory.Testing.PostgreSql;

/// <summary>
/// A PostgreSQL cluster of one test process, in a temporary folder, reached by a socket there: it needs no port, no rights, and no
/// cluster of the machine's. It ends with the process that started it, however that ends.
/// </summary>
public sealed class PostgreSqlCluster : IDisposable
{
    // PostgreSQL refuses to run as root.
    private static readonly string[] AsNobody = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"];
    private static readonly Lazy<PostgreSqlCluster> Started = new(() => Start(Environment.GetEnvironmentVariable(PostgreSqlPrograms.Variable)));

    private readonly Process _process;
    private int _databases;

    private PostgreSqlCluster(Process process, string folder)
    {
        _process = process;
        Folder = folder;
    }

    /// <summary>The cluster that the tests of this process share; started when first asked for.</summary>
    public static PostgreSqlCluster Shared => Started.Value;

    /// <summary>Where all that belongs to the cluster lies.</summary>
    public string Folder { get; }

    /// <summary>Starts a cluster.</summary>
    /// <param name="programs">The folder of PostgreSQL's programs; null to look for it.</param>
    public static PostgreSqlCluster Start(string? programs = null)
    {
        string[] command =
        [
            .. Environment.IsPrivilegedProcess ? AsNobody : [],
            "/bin/sh", "-c", Script(), "cluster", PostgreSqlPrograms.Folder(programs),
        ];
        var process = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        return process.StandardOutput.ReadLine() is { } folder
            ? new PostgreSqlCluster(process, folder)
            : throw new InvalidOperationException($"PostgreSQL did not start. It wrote:\n{process.StandardError.ReadToEnd()}");
    }

    /// <summary>The connection string of a database that does not exist yet; whoever opens it makes it.</summary>
    public string NewDatabase() =>
        $"Host={Folder};Username=postgres;Database=test{Interlocked.Increment(ref _databases)}";

    /// <summary>Stops the server, whose clients lose their connections; what they wrote is kept.</summary>
    public void StopServer() => Order("stop");

    /// <summary>Starts the server again.</summary>
    public void StartServer() => Order("start");

    /// <summary>Stops the cluster and waits until nothing of it is left.</summary>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Order(string order)
    {
        _process.StandardInput.WriteLine(order);
        _process.StandardInput.Flush();
        if (_process.StandardOutput.ReadLine() != order)
            throw new InvalidOperationException($"PostgreSQL did not {order}. It wrote:\n{_process.StandardError.ReadToEnd()}");
    }

    private static string Script()
    {
        using var script = typeof(PostgreSqlCluster).Assembly.GetManifestResourceStream("cluster.sh")!;
        return new StreamReader(script).ReadToEnd();
    }
}
