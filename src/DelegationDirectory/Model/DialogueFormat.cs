using System.ComponentModel;

namespace DelegationDirectory.Model;

/// <summary>How many sides met.</summary>
[Description("How many sides met.")]
public enum DialogueFormat
{
    /// <summary>Two sides.</summary>
    [Description("Two sides.")]
    Bilateral,

    /// <summary>Three sides.</summary>
    [Description("Three sides.")]
    Trilateral,

    /// <summary>More than three sides, or a group of states.</summary>
    [Description("More than three sides, or a group of states.")]
    Multilateral,
}
