using System.ComponentModel;

namespace DelegationDirectory.Model;

/// <summary>What somebody named for a round did there.</summary>
[Description("What somebody named for a round did there.")]
public enum ParticipantRole
{
    /// <summary>Opened the round.</summary>
    [Description("Opened the round.")]
    Opener,

    /// <summary>Hosted it.</summary>
    [Description("Hosted it.")]
    Host,

    /// <summary>Gave a keynote.</summary>
    [Description("Gave a keynote.")]
    Keynote,

    /// <summary>Took part.</summary>
    [Description("Took part.")]
    Participant,
}
