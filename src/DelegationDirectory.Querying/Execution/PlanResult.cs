using DelegationDirectory.Querying.Planning;

namespace DelegationDirectory.Querying.Execution;

/// <summary>The rows and counts that a plan's run has read, by level and parent.</summary>
internal sealed class PlanResult
{
    private static readonly object NoParent = new();

    private readonly Dictionary<CollectionPlan, Dictionary<object, List<object?[]>>> _rows = [];
    private readonly Dictionary<CollectionPlan, Dictionary<object, int>> _counts = [];

    public void SetRows(CollectionPlan root, List<object?[]> rows) => _rows[root] = new() { [NoParent] = rows };

    public void SetRowsByParent(CollectionPlan plan, List<object?[]> rows)
    {
        var byParent = _rows[plan] = [];
        foreach (var row in rows)
        {
            if (!byParent.TryGetValue(row[plan.ParentSlot]!, out var siblings))
                byParent.Add(row[plan.ParentSlot]!, siblings = []);
            siblings.Add(row);
        }
    }

    public void SetCount(CollectionPlan root, int count) => _counts[root] = new() { [NoParent] = count };

    public void SetCounts(CollectionPlan plan, Dictionary<object, int> counts) => _counts[plan] = counts;

    /// <summary>The rows in the order read; <paramref name="parentKey"/> is null for a root.</summary>
    public IReadOnlyList<object?[]> Rows(CollectionPlan plan, object? parentKey = null) =>
        _rows.TryGetValue(plan, out var byParent) && byParent.TryGetValue(parentKey ?? NoParent, out var rows) ? rows : [];

    public int Count(CollectionPlan plan, object? parentKey = null) =>
        _counts.TryGetValue(plan, out var byParent) ? byParent.GetValueOrDefault(parentKey ?? NoParent) : 0;
}
