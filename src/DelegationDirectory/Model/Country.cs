namespace DelegationDirectory.Model;

/// <summary>A party that can send a delegation: a state, a union such as the EU, an organisation such as ASEAN.</summary>
public sealed class Country
{
    /// <summary>The key: the ISO 3166-1 alpha-2 code; <c>EU</c> and <c>ASEAN</c> for the two groups.</summary>
    public required string Code { get; set; }

    /// <summary>The ISO 3166-1 alpha-3 code; null for groups.</summary>
    public string? Alpha3 { get; set; }

    /// <summary>The common English name.</summary>
    public required string Name { get; set; }

    /// <summary>The name of the UN M49 region.</summary>
    public required string Region { get; set; }

    /// <summary>The name of the UN M49 sub-region; null for the European Union.</summary>
    public string? Subregion { get; set; }

    /// <summary>The form of participation.</summary>
    public PartyKind Kind { get; set; }

    /// <summary>The agencies of this party.</summary>
    public List<Agency> Agencies { get; } = [];

    /// <summary>The people who stood for this party.</summary>
    public List<Person> People { get; } = [];

    /// <summary>The delegations that this party sent.</summary>
    public List<Delegation> Delegations { get; } = [];

    /// <summary>The rounds held on this party's ground.</summary>
    public List<Dialogue> HostedDialogues { get; } = [];

    /// <summary>The series that this party belongs to.</summary>
    public List<SeriesParty> SeriesParties { get; } = [];
}
