using DelegationDirectory.Querying.Writing;

namespace DelegationDirectory.Querying.Planning;

/// <summary>How one root field is answered: which levels are read, with which values, and how they are written.</summary>
/// <param name="Levels">The levels; the first is the root's, each other comes after the one it hangs on.</param>
/// <param name="Parameters">The values of the request that was planned, and where those of others are found.</param>
/// <param name="Writer">Writes the field.</param>
internal sealed record RootPlan(IReadOnlyList<Level> Levels, ParameterList Parameters, RootWriter Writer)
{
    public Level Root => Levels[0];

    /// <summary>Whether some level's arguments are refused.</summary>
    public bool HasFault => Levels.Any(level => level.Fault is not null);
}
