namespace DelegationDirectory.Model;

/// <summary>Somebody who acted for a party in office.</summary>
public sealed class Person
{
    /// <summary>The key (<c>henri-verdier</c>).</summary>
    public required string Slug { get; set; }

    /// <summary>The name: given name first in Western style, family name first for Korean and Chinese names.</summary>
    public required string Name { get; set; }

    /// <summary>Key of <see cref="Country"/>.</summary>
    public required string CountryCode { get; set; }

    /// <summary>The party the person stands for.</summary>
    public Country Country { get; set; } = null!;

    /// <summary>Other spellings met in the sources.</summary>
    public List<PersonAlias> Aliases { get; } = [];

    /// <summary>The delegations the person led, each with the title held at the time.</summary>
    public List<Lead> Leads { get; } = [];

    /// <summary>The rounds the person opened, hosted or otherwise took part in.</summary>
    public List<Participant> Participations { get; } = [];
}
