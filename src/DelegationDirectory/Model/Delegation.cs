namespace DelegationDirectory.Model;

/// <summary>One party's side of the table in one round.</summary>
public sealed class Delegation
{
    /// <summary>The key: the round's slug, dash, the country code in lower case (<c>us-fr-cyber-dialogue-6-fr</c>).</summary>
    public required string Slug { get; set; }

    /// <summary>Key of <see cref="Dialogue"/>.</summary>
    public required string DialogueSlug { get; set; }

    /// <summary>The round.</summary>
    public Dialogue Dialogue { get; set; } = null!;

    /// <summary>Key of <see cref="Country"/>.</summary>
    public required string CountryCode { get; set; }

    /// <summary>The party that sent it.</summary>
    public Country Country { get; set; } = null!;

    /// <summary>Zero-based place in the record: the host first, then the order of the series' name.</summary>
    public int Position { get; set; }

    /// <summary>How much of the list of agencies was read.</summary>
    public Listing Listing { get; set; }

    /// <summary>How many people came, where a source says so.</summary>
    public int? Headcount { get; set; }

    /// <summary>How many agencies came, where a source says so.</summary>
    public int? AgencyCount { get; set; }

    /// <summary>Who led it.</summary>
    public List<Lead> Leads { get; } = [];

    /// <summary>The agencies on it, in the order of the source.</summary>
    public List<Membership> Memberships { get; } = [];

    /// <summary>Those beside the delegation proper.</summary>
    public List<Observer> Observers { get; } = [];
}
