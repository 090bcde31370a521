using DelegationDirectory.Querying.Planning;

namespace DelegationDirectory.Querying.Execution;

/// <summary>The rows and counts that a plan's run has read, by level and parent.</summary>
/// <param name="levels">How many levels the plan has.</param>
/// <param name="values">The values that its queries were run with.</param>
internal sealed class PlanResult(int levels, object?[] values)
{
    private static readonly object NoParent = new();
    private static readonly List<object?[]> NoRows = [];

    private readonly List<object?[]>?[] _rows = new List<object?[]>?[levels];
    private readonly Dictionary<object, List<object?[]>>?[] _byParent = new Dictionary<object, List<object?[]>>?[levels];
    private readonly Dictionary<object, int>?[] _counts = new Dictionary<object, int>?[levels];

    /// <summary>The values that the queries were run with.</summary>
    public object?[] Values { get; } = values;

    /// <summary>False when a value is missing where the schema promises one.</summary>
    public bool IsComplete { get; private set; } = true;

    public void SetRows(Level level, List<object?[]> rows, bool areOfParents)
    {
        IsComplete = IsComplete && level.Row.IsComplete(rows);
        if (areOfParents)
            _byParent[level.Number] = ByParent(rows, level.ParentSlot);
        else
            _rows[level.Number] = rows;
    }

    public void SetCount(Level root, int count) => _counts[root.Number] = new() { [NoParent] = count };

    public void SetCounts(Level level, List<object?[]> counts) =>
        _counts[level.Number] = counts.ToDictionary(row => row[0]!, row => (int)row[1]!);

    /// <summary>The rows in the order read; <paramref name="parentKey"/> is null for a root. Not to be changed.</summary>
    public List<object?[]> Rows(Level level, object? parentKey = null)
    {
        if (parentKey is null)
            return _rows[level.Number] ?? NoRows;
        return _byParent[level.Number] is { } byParent && byParent.TryGetValue(parentKey, out var rows) ? rows : NoRows;
    }

    /// <summary>The rows of a root as entities.</summary>
    public IEnumerable<EntityRow> Items(Level root) => Rows(root).Select(row => new EntityRow(root.Item!, row, this));

    public int Count(Level level, object? parentKey = null) => _counts[level.Number]?.GetValueOrDefault(parentKey ?? NoParent) ?? 0;

    private static Dictionary<object, List<object?[]>> ByParent(List<object?[]> rows, int parentSlot)
    {
        var byParent = new Dictionary<object, List<object?[]>>();
        foreach (var row in rows)
        {
            if (!byParent.TryGetValue(row[parentSlot]!, out var siblings))
                byParent.Add(row[parentSlot]!, siblings = []);
            siblings.Add(row);
        }

        return byParent;
    }
}
