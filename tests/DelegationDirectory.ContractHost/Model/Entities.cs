using System.ComponentModel;

namespace DelegationDirectory.ContractHost.Model;

/// <summary>The model that the recorded answers of the contract were made with; it shares nothing with the product's.</summary>
public sealed class Country
{
    public required string Id { get; set; }
    public required string Name { get; set; }
    public required string Region { get; set; }
    public List<Agency> Agencies { get; } = [];
    public List<Delegation> Delegations { get; } = [];
}

public sealed class Agency
{
    public required string Id { get; set; }
    public required string Name { get; set; }
    public string? Acronym { get; set; }
    public string? NativeName { get; set; }
    public AgencyKind Kind { get; set; }
    public required string CountryId { get; set; }
    public Country Country { get; set; } = null!;
    public string? ParentId { get; set; }
    public Agency? Parent { get; set; }
    public List<Agency> Children { get; } = [];
    public List<Member> Members { get; } = [];
}

public sealed class Dialogue
{
    public required string Id { get; set; }
    public required string Title { get; set; }
    public int? Round { get; set; }
    public DateOnly StartDate { get; set; }
    public DateOnly EndDate { get; set; }
    public required string City { get; set; }
    public string? HostCountryId { get; set; }
    public Country? HostCountry { get; set; }
    public List<Delegation> Delegations { get; } = [];
    public List<Subject> Subjects { get; } = [];
}

public sealed class Delegation
{
    public required string Id { get; set; }
    public required string DialogueId { get; set; }
    public Dialogue Dialogue { get; set; } = null!;
    public required string CountryId { get; set; }
    public Country Country { get; set; } = null!;
    public string? LeadId { get; set; }
    public Lead? Lead { get; set; }
    public List<Member> Members { get; } = [];
}

public sealed class Lead
{
    public required string Id { get; set; }
    public required string Name { get; set; }
    public required string Title { get; set; }
    public LeadRank Rank { get; set; }
    public string? AgencyId { get; set; }
    public Agency? Agency { get; set; }
    public required string CountryId { get; set; }
    public Country Country { get; set; } = null!;
    public List<Delegation> Delegations { get; } = [];
}

public sealed class Topic
{
    public required string Id { get; set; }
    public required string Name { get; set; }
    public List<Subject> Subjects { get; } = [];
}

/// <summary>Joins a delegation and an agency.</summary>
public sealed class Member
{
    public required string DelegationId { get; set; }
    public Delegation Delegation { get; set; } = null!;
    public required string AgencyId { get; set; }
    public Agency Agency { get; set; } = null!;
}

/// <summary>Joins a dialogue and a topic.</summary>
public sealed class Subject
{
    public required string DialogueId { get; set; }
    public Dialogue Dialogue { get; set; } = null!;
    public required string TopicId { get; set; }
    public Topic Topic { get; set; } = null!;
}

[Description("Sorts of agencies.")]
public enum AgencyKind
{
    [Description("Ministry.")] Ministry,
    [Description("Department.")] Department,
    [Description("Council.")] Council,
    [Description("Regulator.")] Regulator,
    [Description("Law enforcement.")] LawEnforcement,
    [Description("Cyber agency.")] CyberAgency,
    [Description("Intelligence.")] Intelligence,
    [Description("Military.")] Military,
    [Description("Standards body.")] StandardsBody,
    [Description("Office.")] Office,
    [Description("Other.")] Other,
}

[Description("Ranks of leads.")]
public enum LeadRank
{
    [Description("Deputy assistant secretary.")] DeputyAssistantSecretary,
    [Description("Ambassador at large.")] AmbassadorAtLarge,
    [Description("Digital ambassador.")] DigitalAmbassador,
    [Description("Minister.")] Minister,
    [Description("Director general.")] DirectorGeneral,
    [Description("Director.")] Director,
    [Description("Other.")] Other,
}
