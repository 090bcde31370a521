using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace DelegationDirectory.Benchmarks.Hosts;

/// <summary>A PostgreSQL cluster of its own, on a free port of this machine, from the programs that Debian's package installs.</summary>
internal sealed class PostgreSqlCluster : IAsyncDisposable
{
    public const string Programs = "/usr/lib/postgresql/15/bin";
    public const string User = "postgres";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("benchmarks");

    private PostgreSqlCluster()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public int Port { get; }

    public int ProcessId { get; private set; }

    public static async Task<PostgreSqlCluster> StartAsync(CancellationToken cancellation)
    {
        if (!File.Exists(Path.Combine(Programs, "postgres")))
            throw new FileNotFoundException(
                $"{Programs} holds no PostgreSQL. Install Debian's package postgresql-15, or ask for --provider sqlite.");
        var cluster = new PostgreSqlCluster();
        try
        {
            await cluster.StartServerAsync(cancellation);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    public string ConnectionString(string database) => $"Host=127.0.0.1;Port={Port};Username={User};Database={database}";

    public async ValueTask DisposeAsync()
    {
        if (ProcessId != 0)
            await RunAsync("pg_ctl", ["stop", "--mode=immediate", $"--pgdata={_folder.FullName}"], CancellationToken.None);
        _folder.Delete(recursive: true);
    }

    private async Task StartServerAsync(CancellationToken cancellation)
    {
        var data = _folder.FullName;
        if (Environment.IsPrivilegedProcess)
            await RunAsync(new ProcessStartInfo("chown", [User, data]), cancellation);
        await RunAsync(
            "initdb",
            [$"--pgdata={data}", $"--username={User}", "--auth=trust", "--no-locale", "--encoding=UTF8", "--no-sync"],
            cancellation);

        // What autovacuum would do is done once the rows are there.
        var settings = "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_buffers=256MB -c autovacuum=off -c fsync=off";
        await RunAsync(
            "pg_ctl",
            ["start", "--wait", $"--pgdata={data}", $"--log={Path.Combine(data, "log")}", $"--options=-p {Port} {settings}"],
            cancellation);
        var lines = await File.ReadAllLinesAsync(Path.Combine(data, "postmaster.pid"), cancellation);
        ProcessId = int.Parse(lines[0], CultureInfo.InvariantCulture);
    }

    /// <summary>Runs one of the programs, which refuse to run as root, as the user that Debian's package makes.</summary>
    private static Task RunAsync(string program, string[] arguments, CancellationToken cancellation)
    {
        string[] command = [Path.Combine(Programs, program), .. arguments];
        if (Environment.IsPrivilegedProcess)
            command = ["setpriv", $"--reuid={User}", $"--regid={User}", "--clear-groups", .. command];
        return RunAsync(new ProcessStartInfo(command[0], command[1..]), cancellation);
    }

    private static async Task RunAsync(ProcessStartInfo start, CancellationToken cancellation)
    {
        start.WorkingDirectory = "/";
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        if (process.ExitCode != 0)
        {
            var command = string.Join(' ', [start.FileName, .. start.ArgumentList]);
            throw new InvalidOperationException($"{command} ended with {process.ExitCode}: {await output}{await error}");
        }
    }
}
