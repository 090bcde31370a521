using DelegationDirectory.Querying.Errors;
using DelegationDirectory.Querying.Execution;

namespace DelegationDirectory.Querying.Planning;

/// <summary>How many different queries one operation may still need. Root fields that run side by side share it.</summary>
internal sealed class QueryBudget(int maximum)
{
    private readonly HashSet<int> _taken = [];

    /// <summary>Takes what a plan needs.</summary>
    /// <exception cref="QueryError">It is too much.</exception>
    public void Take(PreparedPlan plan)
    {
        lock (_taken)
        {
            _taken.UnionWith(plan.Queries);
            if (_taken.Count > maximum)
                throw QueryError.TooManyQueries(maximum);
        }
    }
}
