namespace DelegationDirectory.Model;

/// <summary>An agency's seat on a delegation.</summary>
public sealed class Membership
{
    /// <summary>The key: the delegation's slug, slash, the agency's slug.</summary>
    public required string Id { get; set; }

    /// <summary>Key of <see cref="Delegation"/>.</summary>
    public required string DelegationSlug { get; set; }

    /// <summary>The delegation.</summary>
    public Delegation Delegation { get; set; } = null!;

    /// <summary>Key of <see cref="Agency"/>.</summary>
    public required string AgencySlug { get; set; }

    /// <summary>The agency.</summary>
    public Agency Agency { get; set; } = null!;

    /// <summary>Zero-based place in the source's list.</summary>
    public int Position { get; set; }

    /// <summary>The name as printed, in the language of the source; null when no printed name was read.</summary>
    public string? AsListed { get; set; }
}
