using System.ComponentModel;

namespace DelegationDirectory.Model;

/// <summary>The broad subject of a series.</summary>
[Description("The broad subject of a series.")]
public enum TopicArea
{
    /// <summary>Cyber security and cyber diplomacy.</summary>
    [Description("Cyber security and cyber diplomacy.")]
    Cyber,

    /// <summary>Digital economy and telecommunications.</summary>
    [Description("Digital economy and telecommunications.")]
    DigitalEconomy,

    /// <summary>Critical and emerging technology.</summary>
    [Description("Critical and emerging technology.")]
    Technology,
}
