using System.Diagnostics.Metrics;
using DelegationDirectory.Querying.Execution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace DelegationDirectory.Queries.Tests;

/// <summary>What a server has planned and compiled so far.</summary>
/// <param name="Plans">Plans made, by the server's own count.</param>
/// <param name="Queries">Queries compiled, by the server's own count.</param>
/// <param name="EFCompilations">Queries compiled, by EF Core's account.</param>
public sealed record Counts(int Plans, int Queries, int EFCompilations);

/// <summary>Keeps the counts of one server.</summary>
public sealed class Counter : IDisposable
{
    private readonly MeterListener _listener = new();
    private int _plans;
    private int _queries;
    private int _compilations;

    public Counts Now => new(_plans, _queries, _compilations);

    public void CountCompilations(DbContextOptionsBuilder options) =>
        options.LogTo((id, _) => id == CoreEventId.QueryCompilationStarting, _ => Interlocked.Increment(ref _compilations));

    public void Listen(IServiceProvider services)
    {
        var meters = services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == meters && instrument.Meter.Name == QueryingMetrics.MeterName)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<int>((instrument, count, _, _) =>
            Interlocked.Add(ref instrument.Name == QueryingMetrics.PlansMade ? ref _plans : ref _queries, count));
        _listener.Start();
    }

    public void Dispose() => _listener.Dispose();
}
