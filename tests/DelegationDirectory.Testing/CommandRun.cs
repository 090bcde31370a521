using System.Diagnostics;

namespace DelegationDirectory.Testing;

/// <summary>A command, run to its end as its users run it: a process of its own.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">What it wrote to the standard output.</param>
/// <param name="Error">What it wrote to the standard error.</param>
public sealed record CommandRun(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public IReadOnlyList<string> OutputLines => Lines(Output);

    public IReadOnlyList<string> ErrorLines => Lines(Error);

    /// <summary>Runs a command of the built server and waits for its end.</summary>
    public static Task<CommandRun> RunAsync(params IEnumerable<string> arguments) => RunAsync(ServerProcess.StartInfo(arguments));

    /// <summary>Runs a program that was built into an assembly, and waits for its end.</summary>
    public static Task<CommandRun> RunAssemblyAsync(string assembly, params IEnumerable<string> arguments) =>
        RunAsync(new ProcessStartInfo("dotnet", [assembly, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true });

    /// <summary>Runs a script with Node.js and waits for its end.</summary>
    public static Task<CommandRun> RunScriptAsync(string script, params IEnumerable<string> arguments) =>
        RunAsync(new ProcessStartInfo("node", [script, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true });

    /// <summary>Runs a script with Node.js in a folder and waits for its end.</summary>
    public static Task<CommandRun> RunScriptInAsync(string folder, string script, params IEnumerable<string> arguments) => RunAsync(
        new ProcessStartInfo("node", [script, .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true });

    private static async Task<CommandRun> RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{string.Join(' ', start.ArgumentList)} did not end. It wrote:\n{await output}{await error}");
        }

        return new CommandRun(process.ExitCode, await output, await error);
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
