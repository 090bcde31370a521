using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using DelegationDirectory.Benchmarks.Micro;

namespace DelegationDirectory.Benchmarks.Commands;

/// <summary><c>micro</c>: what finding a plan, making one and writing an answer cost by themselves.</summary>
internal static class MicroCommand
{
    public static Command Create()
    {
        var command = new Command("micro", "Measure parts of a request inside one process.");
        command.SetAction(_ =>
        {
            // In this process: a project made for the occasion would not be built by the rules of this repository.
            var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
            BenchmarkRunner.Run<EngineBenchmarks>(DefaultConfig.Instance.AddJob(job).WithArtifactsPath(Path.Combine(Path.GetTempPath(), "micro")));
        });
        return command;
    }
}
