namespace DelegationDirectory.Transport.Cost;

/// <summary>What an operation may cost (code HC0047), by the <c>@cost</c> and <c>@listSize</c> of the schema.</summary>
public sealed class CostOptions
{
    /// <summary>How much work an operation's fields and arguments may come to. Default 10,000.</summary>
    public int MaxFieldCost { get; set; } = 10_000;

    /// <summary>How many objects an operation's answer may be expected to hold. Default 10,000.</summary>
    public int MaxTypeCost { get; set; } = 10_000;

    /// <summary>Whether an operation that costs more is refused. Default true.</summary>
    public bool EnforceCostLimits { get; set; } = true;
}
