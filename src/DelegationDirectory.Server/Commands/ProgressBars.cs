using DelegationDirectory.Records;
using Spectre.Console;

namespace DelegationDirectory.Server.Commands;

/// <summary>Shows on the error stream how far a work is: bars on a terminal, plain lines elsewhere.</summary>
internal static class ProgressBars
{
    public static Task<T> RunAsync<T>(Func<IProgress<RecordProgress>, Task<T>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return Console.IsErrorRedirected || !console.Profile.Capabilities.Ansi
            ? work(new PlainProgress(Console.Error))
            : console.Progress()
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                .StartAsync(context => work(new Bars(context)));
    }

    private sealed class Bars(ProgressContext context) : IProgress<RecordProgress>
    {
        private ProgressTask? _bar;

        public void Report(RecordProgress value)
        {
            if (_bar?.Description != value.Step)
            {
                _bar?.StopTask();
                _bar = context.AddTask(value.Step, maxValue: value.Total);
            }

            // Most steps are too small to be seen.
            if (value.Done == value.Total || value.Done - _bar.Value >= value.Total / 1000.0)
                _bar.Value = value.Done;
        }
    }
}
