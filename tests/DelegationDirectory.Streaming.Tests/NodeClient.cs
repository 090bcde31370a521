using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using DelegationDirectory.Testing;

namespace DelegationDirectory.Streaming.Tests;

/// <summary>A client from npm in a process of its own, told what to do and telling what it is given (see <c>clients/driver.mjs</c>).</summary>
internal sealed class NodeClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly Process _process;

    private NodeClient(Process process) => _process = process;

    /// <summary>Starts a client of an address.</summary>
    /// <param name="package">The npm package, which has a script of that name.</param>
    /// <param name="endpoint">The address.</param>
    public static NodeClient Start(string package, Uri endpoint)
    {
        var folder = Path.Combine(Repository.Root, "tests", "DelegationDirectory.Streaming.Tests", "clients");
        var start = new ProcessStartInfo("node", [package + ".mjs", endpoint.ToString()])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return new NodeClient(Process.Start(start)!);
    }

    public Task SubscribeAsync(string id, string query, object? variables = null) => TellAsync(new { command = "subscribe", id, query, variables });

    public Task StopAsync(string id) => TellAsync(new { command = "stop", id });

    /// <summary>What the client is given next.</summary>
    public async Task<JsonObject> NextAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        var line = await _process.StandardOutput.ReadLineAsync(limit.Token);
        return JsonNode.Parse(line ?? throw new InvalidOperationException("The client has ended."))!.AsObject();
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var limit = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(limit.Token);
        _process.Dispose();
    }

    private async Task TellAsync(object command)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(command));
        await _process.StandardInput.FlushAsync();
    }
}
