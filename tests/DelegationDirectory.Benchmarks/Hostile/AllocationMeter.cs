using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers;

namespace DelegationDirectory.Benchmarks.Hostile;

/// <summary>Counts what a process allocates, by what its runtime tells of every 100 KB or so.</summary>
internal sealed class AllocationMeter : IAsyncDisposable
{
    private const string Runtime = "Microsoft-Windows-DotNETRuntime";
    private readonly EventPipeSession _session;
    private readonly EventPipeEventSource _source;
    private readonly Task _reading;
    private long _bytes;

    public AllocationMeter(int processId)
    {
        var provider = new EventPipeProvider(Runtime, EventLevel.Verbose, (long)ClrTraceEventParser.Keywords.GC);
        _session = new DiagnosticsClient(processId).StartEventPipeSession([provider], requestRundown: false);
        _source = new EventPipeEventSource(_session.EventStream);
        _source.Clr.GCAllocationTick += tick => Interlocked.Add(ref _bytes, tick.AllocationAmount64);
        _reading = Task.Run(_source.Process);
    }

    /// <summary>How long the runtime may keep what it tells to itself.</summary>
    public static TimeSpan Delay { get; } = TimeSpan.FromMilliseconds(300);

    public long Bytes => Interlocked.Read(ref _bytes);

    public async ValueTask DisposeAsync()
    {
        await _session.StopAsync(CancellationToken.None);
        await _reading;
        _source.Dispose();
        _session.Dispose();
    }
}
