using System.ComponentModel;

namespace DelegationDirectory.Model;

/// <summary>What sort of observer came beside a delegation.</summary>
[Description("What sort of observer came beside a delegation.")]
public enum ObserverKind
{
    /// <summary>A public body.</summary>
    [Description("A public body.")]
    Agency,

    /// <summary>Companies or their associations.</summary>
    [Description("Companies or their associations.")]
    Industry,

    /// <summary>Civil society.</summary>
    [Description("Civil society.")]
    CivilSociety,

    /// <summary>Scholars and universities.</summary>
    [Description("Scholars and universities.")]
    Academia,

    /// <summary>An international organisation.</summary>
    [Description("An international organisation.")]
    InternationalOrganisation,
}
