using DelegationDirectory.Querying.Execution;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace DelegationDirectory.Querying.Planning;

/// <summary>
/// Plans of root fields, by what they print. Documents that differ in nothing but values share theirs; the ones not used for the
/// longest make room.
/// </summary>
internal sealed class PlanCache(PlanExecutor executor, IOptions<PlanningOptions> options, QueryingMetrics metrics) : IDisposable
{
    private readonly MemoryCache _plans = new(new MemoryCacheOptions { SizeLimit = options.Value.MaxPlans });
    private readonly Lock _adding = new();

    /// <summary>The plan with its queries.</summary>
    /// <exception cref="Errors.QueryError">The operation needs too many.</exception>
    public IPreparedRoot Prepare(RootPlan root, QueryBudget budget)
    {
        var plan = root.Prepare(executor);
        budget.Take(plan.Queries);
        var text = plan.Print(database: null, []);
        lock (_adding)
        {
            if (_plans.TryGetValue(text, out var known))
                return (IPreparedRoot)known!;
            metrics.PlanMade();
            return _plans.Set(text, plan, new MemoryCacheEntryOptions { Size = 1 });
        }
    }

    public void Dispose() => _plans.Dispose();
}
