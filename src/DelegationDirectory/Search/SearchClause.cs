namespace DelegationDirectory.Search;

/// <summary>Patterns of which an entry has to hold one.</summary>
/// <param name="Patterns">The patterns: made of letters, digits, spaces, line breaks, and the marks <c>@</c>, <c>~</c> and <c>^</c>; none is empty.</param>
/// <param name="Counts">About how many entries hold each.</param>
internal sealed record SearchClause(string[] Patterns, int[] Counts)
{
    /// <summary>About how many entries hold one.</summary>
    public int Count { get; } = (int)Math.Min(int.MaxValue, Counts.Sum(count => (long)count));

    /// <summary>How many times as many entries a clause may have as the rarest, and still spare more than it costs to look it up.</summary>
    private const int Worthwhile = 4;

    /// <summary>Whether the words of an entry hold one of the patterns.</summary>
    public bool IsHeldBy(string words)
    {
        foreach (var pattern in Patterns)
            if (words.Contains(pattern, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>
    /// Those that an index is worth asking for. What all of a million entries have is checked on the few that have the rare ones, not looked up.
    /// </summary>
    public static IReadOnlyList<SearchClause> WorthLookingUp(IEnumerable<SearchClause> clauses)
    {
        var byCount = clauses.OrderBy(clause => clause.Count).ToList();
        return [.. byCount.TakeWhile(clause => clause.Count <= Worthwhile * Math.Max(1L, byCount[0].Count))];
    }
}
