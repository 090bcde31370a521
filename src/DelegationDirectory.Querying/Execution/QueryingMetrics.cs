using System.Diagnostics.Metrics;

namespace DelegationDirectory.Querying.Execution;

/// <summary>
/// Counts what should stay few however many requests there are. A count that grows with the requests says that clients ask for ever
/// new shapes, or that a cache is too small.
/// </summary>
public sealed class QueryingMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "DelegationDirectory.Querying";

    /// <summary>Plans made that were like no other kept.</summary>
    public const string PlansMade = "querying.plans.made";

    /// <summary>Queries compiled that were like no other kept.</summary>
    public const string QueriesCompiled = "querying.queries.compiled";

    private readonly Counter<int> _plans;
    private readonly Counter<int> _queries;

    /// <param name="meters">Creates the meter.</param>
    public QueryingMetrics(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(MeterName);
        _plans = meter.CreateCounter<int>(PlansMade, "{plan}", "Plans made that were like no other kept.");
        _queries = meter.CreateCounter<int>(QueriesCompiled, "{query}", "Queries compiled that were like no other kept.");
    }

    internal void PlanMade() => _plans.Add(1);

    internal void QueryCompiled() => _queries.Add(1);
}
