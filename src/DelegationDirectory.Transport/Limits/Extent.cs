namespace DelegationDirectory.Transport.Limits;

/// <summary>How much a selection comes to with its fragments in place. Counts stop growing before they overflow.</summary>
/// <param name="Depth">How deep its fields nest.</param>
/// <param name="Visits">How often fragments are entered.</param>
/// <param name="Fields">How many fields it selects, at all depths.</param>
/// <param name="TopFields">How many of them are its own.</param>
/// <param name="Aliases">How many of them have an alias.</param>
internal readonly record struct Extent(int Depth, int Visits, int Fields, int TopFields, int Aliases)
{
    private const int Endless = 1_000_000_000;

    /// <summary>With another beside it.</summary>
    public Extent And(Extent other) => new(
        Math.Max(Depth, other.Depth),
        Math.Min(Visits + other.Visits, Endless),
        Math.Min(Fields + other.Fields, Endless),
        Math.Min(TopFields + other.TopFields, Endless),
        Math.Min(Aliases + other.Aliases, Endless));

    /// <summary>The extent of a field with this below it.</summary>
    public Extent Below(bool hasAlias) => new(Depth + 1, Visits, Fields + 1, 1, Aliases + (hasAlias ? 1 : 0));

    /// <summary>The extent of a fragment where it is spread.</summary>
    public Extent Visited() => And(new(0, 1, 0, 0, 0));
}
