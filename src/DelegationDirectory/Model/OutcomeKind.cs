using System.ComponentModel;

namespace DelegationDirectory.Model;

/// <summary>What sort of outcome came of a round.</summary>
[Description("What sort of outcome came of a round.")]
public enum OutcomeKind
{
    /// <summary>Something done or delivered.</summary>
    [Description("Something done or delivered.")]
    Deliverable,

    /// <summary>Something promised.</summary>
    [Description("Something promised.")]
    Commitment,

    /// <summary>Something undertaken together.</summary>
    [Description("Something undertaken together.")]
    JointInitiative,

    /// <summary>The next meeting agreed.</summary>
    [Description("The next meeting agreed.")]
    NextMeeting,
}
