using System.ComponentModel;

namespace DelegationDirectory.Model;

/// <summary>How well the facts of a round are supported.</summary>
[Description("How well the facts of a round are supported.")]
public enum Confidence
{
    /// <summary>An official text, or a republication of it, was read.</summary>
    [Description("An official text, or a republication of it, was read.")]
    Primary,

    /// <summary>Press reports only.</summary>
    [Description("Press reports only.")]
    Secondary,
}
