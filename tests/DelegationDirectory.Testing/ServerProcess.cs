using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DelegationDirectory.Testing;

/// <summary>A built server, run as its users run it: a process of its own, on a free port.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private const string Server = "src/DelegationDirectory.Server";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private ServerProcess(Process process, string address)
    {
        _process = process;
        Address = new Uri(address);
        Client = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    /// <summary>The process's number.</summary>
    public int Id => _process.Id;

    /// <summary>The processor time that the process has used.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The memory that the process holds now, in bytes (RSS).</summary>
    public long ResidentMemory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>What the server has written so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Starts the server and waits until it says that it is ready.</summary>
    public static Task<ServerProcess> StartAsync(params IEnumerable<string> arguments)
    {
        var address = FreeAddress();
        return StartAsync(StartInfo(["--urls", address, .. arguments]), address, "/health/ready");
    }

    /// <summary>Starts the server of another project and waits until it answers.</summary>
    /// <param name="project">The project's folder in the repository.</param>
    /// <param name="ready">A path that the server answers with success when it is ready.</param>
    /// <param name="arguments">Its command line, without the address.</param>
    public static Task<ServerProcess> StartProjectAsync(string project, string ready, params IEnumerable<string> arguments)
    {
        var address = FreeAddress();
        return StartAsync(StartInfo(["--urls", address, .. arguments], project), address, ready);
    }

    /// <summary>Starts the server from an assembly that lies elsewhere, and waits until it is ready.</summary>
    public static Task<ServerProcess> StartAssemblyAsync(string assembly)
    {
        var address = FreeAddress();
        return StartAsync(AssemblyStartInfo(assembly, ["--urls", address]), address, "/health/ready");
    }

    /// <summary>Starts the server with its address in the environment, where containers and hosting services put it.</summary>
    public static Task<ServerProcess> StartByEnvironmentAsync()
    {
        var address = FreeAddress();
        var start = StartInfo([]);
        start.Environment["ASPNETCORE_URLS"] = address;
        return StartAsync(start, address, "/health/ready");
    }

    /// <summary>Starts the server with a second address, at which it speaks HTTP/2 without TLS (to clients that know so beforehand).</summary>
    public static async Task<(ServerProcess Server, Uri Http2)> StartWithHttp2Async()
    {
        var (address, http2) = (FreeAddress(), FreeAddress());
        var start = StartInfo(
        [
            "--Kestrel:Endpoints:Http1:Url", address,
            "--Kestrel:Endpoints:Http2:Url", http2, "--Kestrel:Endpoints:Http2:Protocols", "Http2",
        ]);
        return (await StartAsync(start, address, "/health/ready"), new Uri(http2));
    }

    /// <summary>Starts a command of the built server; who asks for it waits for its end, or kills it.</summary>
    public static Process Start(IEnumerable<string> arguments) => Process.Start(StartInfo(arguments))!;

    /// <summary>How the program is started: in a folder with none of its files, without the settings of whoever runs the tests.</summary>
    public static ProcessStartInfo StartInfo(IEnumerable<string> arguments, string project = Server) => AssemblyStartInfo(Assembly(project), arguments);

    private static ProcessStartInfo AssemblyStartInfo(string assembly, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var setting in start.Environment.Keys.Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(setting);
        return start;
    }

    private static async Task<ServerProcess> StartAsync(ProcessStartInfo start, string address, string ready)
    {
        var server = new ServerProcess(Process.Start(start)!, address);
        server._process.OutputDataReceived += server.Keep;
        server._process.ErrorDataReceived += server.Keep;
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        try
        {
            await server.WaitUntilReadyAsync(ready);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>The path of a program's assembly, as built beside this test in the same configuration.</summary>
    /// <param name="project">The program's folder in the repository.</param>
    public static string Assembly(string project = Server)
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var (framework, configuration) = (output.Name, output.Parent!.Name);
        var path = Path.Combine(Repository.Root, project, "bin", configuration, framework, Path.GetFileName(project) + ".dll");
        return File.Exists(path) ? path : throw new FileNotFoundException($"The server is not built: {path} is missing. Build Directory.sln first.");
    }

    /// <summary>Asks the server to stop, as shells and containers ask (SIGTERM), and waits for its exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        // The shell's own kill, because not every machine has the program.
        using var kill = Process.Start("/bin/sh", ["-c", $"kill -TERM {_process.Id}"]);
        using var limit = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
            _output.AppendLine(line.Data);
    }

    private async Task WaitUntilReadyAsync(string path)
    {
        var waited = Stopwatch.StartNew();
        while (!await IsReadyAsync(path))
        {
            if (_process.HasExited || waited.Elapsed > Patience)
                throw new InvalidOperationException($"The server did not become ready at {Address}. It wrote:\n{Output}");
            await Task.Delay(50);
        }
    }

    private async Task<bool> IsReadyAsync(string path)
    {
        try
        {
            using var answer = await Client.GetAsync(path);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://{listener.LocalEndpoint}";
    }
}
