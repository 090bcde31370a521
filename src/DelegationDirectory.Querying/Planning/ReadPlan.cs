namespace DelegationDirectory.Querying.Planning;

/// <summary>What is read of one kind of entity and of what hangs on it.</summary>
/// <param name="Levels">The levels; the first is the root, each other comes after the one it hangs on.</param>
/// <param name="Parameters">The values of the request that was planned, and where those of others are found.</param>
internal sealed record ReadPlan(IReadOnlyList<Level> Levels, ParameterList Parameters)
{
    public Level Root => Levels[0];

    /// <summary>Whether some level's arguments are refused.</summary>
    public bool HasFault => Levels.Any(level => level.Fault is not null);
}
