using DelegationDirectory.Querying.Errors;

namespace DelegationDirectory.Querying.Planning;

/// <summary>How many different queries one operation may still need. Root fields that run side by side share it.</summary>
internal sealed class QueryBudget(int maximum)
{
    private readonly HashSet<int> _taken = [];

    /// <summary>Takes the queries that a plan needs, by number.</summary>
    /// <exception cref="QueryError">It is too much.</exception>
    public void Take(IEnumerable<int> queries)
    {
        lock (_taken)
        {
            _taken.UnionWith(queries);
            if (_taken.Count > maximum)
                throw QueryError.TooManyQueries(maximum);
        }
    }
}
