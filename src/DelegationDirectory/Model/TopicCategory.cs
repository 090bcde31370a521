using System.ComponentModel;

namespace DelegationDirectory.Model;

/// <summary>The field a topic belongs to.</summary>
[Description("The field a topic belongs to.")]
public enum TopicCategory
{
    /// <summary>Security.</summary>
    [Description("Security.")]
    Security,

    /// <summary>Diplomacy.</summary>
    [Description("Diplomacy.")]
    Diplomacy,

    /// <summary>Economy.</summary>
    [Description("Economy.")]
    Economy,

    /// <summary>Rights.</summary>
    [Description("Rights.")]
    Rights,

    /// <summary>Technology.</summary>
    [Description("Technology.")]
    Technology,

    /// <summary>Capacity building.</summary>
    [Description("Capacity building.")]
    Capacity,

    /// <summary>Governance.</summary>
    [Description("Governance.")]
    Governance,
}
