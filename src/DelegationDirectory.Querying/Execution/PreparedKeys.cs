using DelegationDirectory.Querying.Planning;
using Microsoft.EntityFrameworkCore;

namespace DelegationDirectory.Querying.Execution;

/// <summary>A compiled query for keys that other queries look for. What it finds becomes one of the values that they are run with.</summary>
/// <param name="query">Reads the keys; null for a row without one.</param>
/// <param name="place">The place of the keys among the plan's values.</param>
internal sealed class PreparedKeys(PreparedQuery<IAsyncEnumerable<object?>> query, int place)
{
    /// <summary>What the keys are, to the queries that look for them.</summary>
    public static readonly Type SetType = typeof(HashSet<object>);

    /// <summary>Whether a value is such keys.</summary>
    public static bool AreKeys(object? value) => value is HashSet<object>;

    /// <summary>The query's number.</summary>
    public int Query => query.Number;

    /// <summary>Puts the keys among the values of a run.</summary>
    public async Task ReadAsync(DbContext context, object?[] values, CancellationToken cancellationToken)
    {
        var keys = new HashSet<object>();
        await foreach (var key in query.Run(context, values, keys: null, cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
            if (key is not null)
                keys.Add(key);
        values[place] = keys;
    }

    public void Print(PlanOutline outline, DbContext? database, object?[] values) => query.Print(outline, $"keys p{place}", database, values);
}
