using System.Diagnostics;
using System.Globalization;
using DelegationDirectory.Records;

namespace DelegationDirectory.Server.Commands;

/// <summary>Tells in plain lines how far a work is: at the beginning and the end of each step, and every few seconds between.</summary>
internal sealed class PlainProgress(TextWriter output) : IProgress<RecordProgress>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private string? _step;
    private long _told;

    public void Report(RecordProgress value)
    {
        if (value.Step == _step && value.Done < value.Total && Stopwatch.GetElapsedTime(_told) < Interval)
            return;
        _step = value.Step;
        _told = Stopwatch.GetTimestamp();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Step}: {value.Done:#,0} of {value.Total:#,0}"));
    }
}
