namespace DelegationDirectory.Model;

/// <summary>A public body that sits, or could sit, on a delegation.</summary>
public sealed class Agency
{
    /// <summary>The key: country code, dash, short name (<c>us-cisa</c>).</summary>
    public required string Slug { get; set; }

    /// <summary>The official English name.</summary>
    public required string Name { get; set; }

    /// <summary>The name in the country's own language.</summary>
    public string? NativeName { get; set; }

    /// <summary>The usual abbreviation.</summary>
    public string? Acronym { get; set; }

    /// <summary>What sort of body it is.</summary>
    public AgencyKind Kind { get; set; }

    /// <summary>The official site, without a slash at the end.</summary>
    public string? Website { get; set; }

    /// <summary>Key of <see cref="Country"/>.</summary>
    public required string CountryCode { get; set; }

    /// <summary>The party it belongs to.</summary>
    public Country Country { get; set; } = null!;

    /// <summary>Key of <see cref="Parent"/>.</summary>
    public string? ParentSlug { get; set; }

    /// <summary>The body above it, the present or last one.</summary>
    public Agency? Parent { get; set; }

    /// <summary>The bodies directly below it.</summary>
    public List<Agency> Children { get; } = [];

    /// <summary>Key of <see cref="Predecessor"/>.</summary>
    public string? PredecessorSlug { get; set; }

    /// <summary>The body that this one officially replaced.</summary>
    public Agency? Predecessor { get; set; }

    /// <summary>The bodies that officially replaced this one.</summary>
    public List<Agency> Successors { get; } = [];

    /// <summary>Its seats on delegations.</summary>
    public List<Membership> Memberships { get; } = [];

    /// <summary>The agencies that sat across the table from it.</summary>
    public List<Counterpart> Counterparts { get; } = [];

    /// <summary>The leads who came from it.</summary>
    public List<Lead> Leads { get; } = [];
}
