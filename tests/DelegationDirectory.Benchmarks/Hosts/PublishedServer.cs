using System.Diagnostics;
using System.Runtime.InteropServices;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Benchmarks.Hosts;

/// <summary>The server published for this platform, as its image holds it; gone when disposed.</summary>
internal sealed class PublishedServer : IDisposable
{
    private const string Project = "DelegationDirectory.Server";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("published-");

    private PublishedServer()
    {
    }

    /// <summary>Publishes it.</summary>
    /// <exception cref="InvalidOperationException">It cannot be published; the message holds what was printed.</exception>
    public static async Task<PublishedServer> CreateAsync(CancellationToken cancellation)
    {
        var server = new PublishedServer();
        var start = new ProcessStartInfo(
            "dotnet",
            [
                "publish", Path.Combine(Repository.Root, "src", Project), "--configuration", "Release",
                "--runtime", RuntimeInformation.RuntimeIdentifier, "--output", server._folder.FullName, "-nodeReuse:false",
            ])
        { RedirectStandardOutput = true };
        using var publish = Process.Start(start)!;
        var printed = await publish.StandardOutput.ReadToEndAsync(cancellation);
        await publish.WaitForExitAsync(cancellation);
        if (publish.ExitCode == 0)
            return server;
        server.Dispose();
        throw new InvalidOperationException($"The server could not be published:\n{printed}");
    }

    /// <summary>Starts it.</summary>
    public Task<ServerProcess> StartAsync() => ServerProcess.StartAssemblyAsync(Path.Combine(_folder.FullName, $"{Project}.dll"));

    public void Dispose() => _folder.Delete(recursive: true);
}
