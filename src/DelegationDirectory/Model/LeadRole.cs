using System.ComponentModel;

namespace DelegationDirectory.Model;

/// <summary>How the headship of a delegation is held.</summary>
[Description("How the headship of a delegation is held.")]
public enum LeadRole
{
    /// <summary>The head of the delegation.</summary>
    [Description("The head of the delegation.")]
    Lead,

    /// <summary>One of several who share the headship.</summary>
    [Description("One of several who share the headship.")]
    CoLead,
}
