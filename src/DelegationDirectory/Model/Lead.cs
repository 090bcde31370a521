namespace DelegationDirectory.Model;

/// <summary>A person at the head of a delegation in one round, with the title held at the time.</summary>
public sealed class Lead
{
    /// <summary>The key: the delegation's slug, dash, the person's slug.</summary>
    public required string Slug { get; set; }

    /// <summary>Key of <see cref="Delegation"/>.</summary>
    public required string DelegationSlug { get; set; }

    /// <summary>The delegation led.</summary>
    public Delegation Delegation { get; set; } = null!;

    /// <summary>Key of <see cref="Person"/>.</summary>
    public required string PersonSlug { get; set; }

    /// <summary>The person.</summary>
    public Person Person { get; set; } = null!;

    /// <summary>Zero-based place among the delegation's leads.</summary>
    public int Position { get; set; }

    /// <summary>The title as the source gives it, in English.</summary>
    public string? Title { get; set; }

    /// <summary>The post on a common scale.</summary>
    public LeadRank Rank { get; set; }

    /// <summary>Sole head, or one of several.</summary>
    public LeadRole Role { get; set; }

    /// <summary>True when the title says acting.</summary>
    public bool Acting { get; set; }

    /// <summary>The name as printed where it differs from the person's.</summary>
    public string? AsListed { get; set; }

    /// <summary>Key of <see cref="Agency"/>.</summary>
    public string? AgencySlug { get; set; }

    /// <summary>The body the lead came from.</summary>
    public Agency? Agency { get; set; }

    /// <summary>Key of <see cref="OnBehalfOf"/>.</summary>
    public string? OnBehalfOfSlug { get; set; }

    /// <summary>The person whom the lead stood in for.</summary>
    public Person? OnBehalfOf { get; set; }
}
