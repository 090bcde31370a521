using System.Diagnostics.Metrics;
using Microsoft.Extensions.Caching.Memory;

namespace DelegationDirectory.Transport.Answers;

/// <summary>Metrics of the kept answers: their hit ratio is hits by hits and misses.</summary>
internal sealed class AnswerMetrics : IDisposable
{
    /// <summary>The meter's name, for whoever listens.</summary>
    public const string MeterName = "DelegationDirectory.Transport";

    private readonly Meter _meter;
    private readonly Counter<long> _hits;
    private readonly Counter<long> _misses;

    public AnswerMetrics(IMeterFactory meters)
    {
        _meter = meters.Create(MeterName);
        _hits = _meter.CreateCounter<long>("graphql.answer_cache.hits", "{request}", "Requests whose answer was kept.");
        _misses = _meter.CreateCounter<long>("graphql.answer_cache.misses", "{request}", "Requests whose answer might have been kept, and was not.");
    }

    public void Count(bool isHit) => (isHit ? _hits : _misses).Add(1);

    public void Observe(MemoryCache answers)
    {
        _meter.CreateObservableGauge("graphql.answer_cache.size", SizeOf, "By", "What the answers kept take in memory.");
        _meter.CreateObservableGauge("graphql.answer_cache.entries", () => (long)answers.Count, "{answer}", "How many answers are kept.");

        long SizeOf() => answers.GetCurrentStatistics()?.CurrentEstimatedSize ?? 0;
    }

    public void Dispose() => _meter.Dispose();
}
