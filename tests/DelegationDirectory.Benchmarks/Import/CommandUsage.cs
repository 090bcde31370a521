using System.Diagnostics;
using System.Globalization;

namespace DelegationDirectory.Benchmarks.Import;

/// <summary>What a command of the server took, from its start to its end.</summary>
/// <param name="Time">The time that went by.</param>
/// <param name="Processor">The processor time of the process; that of a database server is not in it.</param>
/// <param name="PeakBytes">The most memory that the process held (VmHWM).</param>
internal sealed record CommandUsage(TimeSpan Time, TimeSpan Processor, long PeakBytes)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    public static async Task<CommandUsage> MeasureAsync(ProcessStartInfo start, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var error = process.StandardError.ReadToEndAsync(cancellation);
            var (processor, peak) = (TimeSpan.Zero, 0L);

            // Both only grow, and what is asked last is asked shortly before the end.
            while (!process.HasExited)
            {
                process.Refresh();
                processor = process.TotalProcessorTime;
                peak = Math.Max(peak, PeakOf(process.Id));
                await Task.Delay(Interval, cancellation);
            }

            return process.ExitCode == 0
                ? new CommandUsage(clock.Elapsed, processor, peak)
                : throw new InvalidOperationException($"{string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}:\n{await output}{await error}");
        }
        finally
        {
            process.Kill();
        }
    }

    private static long PeakOf(int process)
    {
        const string Name = "VmHWM:";
        var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith(Name, StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line[Name.Length..^"kB".Length], CultureInfo.InvariantCulture) * 1024;
    }
}
