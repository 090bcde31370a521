using System.ComponentModel;

namespace DelegationDirectory.Model;

/// <summary>The post of a lead on a common scale, from the top. It follows the post, not the word in the title; ranks compare services that are built differently.</summary>
[Description("The post of a lead on a common scale, from the top. It follows the post, not the word in the title; ranks compare services that are built differently.")]
public enum LeadRank
{
    /// <summary>A head of government.</summary>
    [Description("A head of government.")]
    HeadOfGovernment,

    /// <summary>A cabinet member, including United States and Philippine secretaries, an Attorney General, a European Commissioner.</summary>
    [Description("A cabinet member, including United States and Philippine secretaries, an Attorney General, a European Commissioner.")]
    Minister,

    /// <summary>A vice, state or parliamentary vice-minister, or a junior minister.</summary>
    [Description("A vice, state or parliamentary vice-minister, or a junior minister.")]
    DeputyMinister,

    /// <summary>A national security advisor.</summary>
    [Description("A national security advisor.")]
    NationalSecurityAdvisor,

    /// <summary>A deputy national security advisor.</summary>
    [Description("A deputy national security advisor.")]
    DeputyNationalSecurityAdvisor,

    /// <summary>The head of a department below the minister.</summary>
    [Description("The head of a department below the minister.")]
    Secretary,

    /// <summary>An under secretary; also an Australian Deputy Secretary.</summary>
    [Description("An under secretary; also an Australian Deputy Secretary.")]
    UnderSecretary,

    /// <summary>An assistant secretary; also an Indian Additional Secretary.</summary>
    [Description("An assistant secretary; also an Indian Additional Secretary.")]
    AssistantSecretary,

    /// <summary>A deputy assistant secretary.</summary>
    [Description("A deputy assistant secretary.")]
    DeputyAssistantSecretary,

    /// <summary>An ambassador at large; also the Korean Ambassador for International Security Affairs.</summary>
    [Description("An ambassador at large; also the Korean Ambassador for International Security Affairs.")]
    AmbassadorAtLarge,

    /// <summary>An ambassador with cyber in the title.</summary>
    [Description("An ambassador with cyber in the title.")]
    CyberAmbassador,

    /// <summary>An ambassador for digital affairs.</summary>
    [Description("An ambassador for digital affairs.")]
    DigitalAmbassador,

    /// <summary>An ambassador.</summary>
    [Description("An ambassador.")]
    Ambassador,

    /// <summary>A special envoy or representative, or a deputy of one.</summary>
    [Description("A special envoy or representative, or a deputy of one.")]
    SpecialEnvoy,

    /// <summary>A coordinator or deputy coordinator.</summary>
    [Description("A coordinator or deputy coordinator.")]
    Coordinator,

    /// <summary>The head of an agency: chief executive, chair.</summary>
    [Description("The head of an agency: chief executive, chair.")]
    AgencyHead,

    /// <summary>The deputy head of an agency.</summary>
    [Description("The deputy head of an agency.")]
    DeputyAgencyHead,

    /// <summary>A director-general; also an Indian Joint Secretary.</summary>
    [Description("A director-general; also an Indian Joint Secretary.")]
    DirectorGeneral,

    /// <summary>A deputy director-general.</summary>
    [Description("A deputy director-general.")]
    DeputyDirectorGeneral,

    /// <summary>A director; also an Australian Assistant Secretary and a senior director of the United States National Security Council.</summary>
    [Description("A director; also an Australian Assistant Secretary and a senior director of the United States National Security Council.")]
    Director,

    /// <summary>A deputy director.</summary>
    [Description("A deputy director.")]
    DeputyDirector,

    /// <summary>A head of unit or division.</summary>
    [Description("A head of unit or division.")]
    HeadOfUnit,

    /// <summary>An adviser.</summary>
    [Description("An adviser.")]
    Adviser,

    /// <summary>A scholar.</summary>
    [Description("A scholar.")]
    Academic,

    /// <summary>A post outside this scale.</summary>
    [Description("A post outside this scale.")]
    Other,
}
