using System.ComponentModel;

namespace DelegationDirectory.Model;

/// <summary>What sort of instrument is referred to.</summary>
[Description("What sort of instrument is referred to.")]
public enum InstrumentKind
{
    /// <summary>A treaty.</summary>
    [Description("A treaty.")]
    Treaty,

    /// <summary>A process of the United Nations.</summary>
    [Description("A process of the United Nations.")]
    UnProcess,

    /// <summary>A set of norms or principles.</summary>
    [Description("A set of norms or principles.")]
    Norms,

    /// <summary>An initiative.</summary>
    [Description("An initiative.")]
    Initiative,

    /// <summary>A process of another organisation.</summary>
    [Description("A process of another organisation.")]
    OrganisationProcess,

    /// <summary>A law.</summary>
    [Description("A law.")]
    Law,
}
