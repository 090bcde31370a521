using System.ComponentModel;

namespace DelegationDirectory.Model;

/// <summary>What sort of public body an agency is.</summary>
[Description("What sort of public body an agency is.")]
public enum AgencyKind
{
    /// <summary>A ministry.</summary>
    [Description("A ministry.")]
    Ministry,

    /// <summary>A department: those of the United States, Australia, the Philippines and the United Kingdom, the directorates-general of the European Commission, departments of a ministry.</summary>
    [Description("A department: those of the United States, Australia, the Philippines and the United Kingdom, the directorates-general of the European Commission, departments of a ministry.")]
    Department,

    /// <summary>A council or commission that coordinates policy.</summary>
    [Description("A council or commission that coordinates policy.")]
    Council,

    /// <summary>A regulator.</summary>
    [Description("A regulator.")]
    Regulator,

    /// <summary>A police or other law enforcement body.</summary>
    [Description("A police or other law enforcement body.")]
    LawEnforcement,

    /// <summary>A national cyber security agency or centre.</summary>
    [Description("A national cyber security agency or centre.")]
    CyberAgency,

    /// <summary>An intelligence service.</summary>
    [Description("An intelligence service.")]
    Intelligence,

    /// <summary>An armed force or military command.</summary>
    [Description("An armed force or military command.")]
    Military,

    /// <summary>A body that sets technical standards.</summary>
    [Description("A body that sets technical standards.")]
    StandardsBody,

    /// <summary>A prosecution service.</summary>
    [Description("A prosecution service.")]
    Prosecution,

    /// <summary>An office within government.</summary>
    [Description("An office within government.")]
    Office,

    /// <summary>An embassy, high commission, mission or delegation abroad.</summary>
    [Description("An embassy, high commission, mission or delegation abroad.")]
    Embassy,

    /// <summary>A public agency of another sort.</summary>
    [Description("A public agency of another sort.")]
    Agency,

    /// <summary>A public corporation.</summary>
    [Description("A public corporation.")]
    PublicCorporation,

    /// <summary>None of the others: the European Commission, the European External Action Service, research institutes, response centres outside government.</summary>
    [Description("None of the others: the European Commission, the European External Action Service, research institutes, response centres outside government.")]
    Other,
}
