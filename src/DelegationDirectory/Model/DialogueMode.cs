using System.ComponentModel;

namespace DelegationDirectory.Model;

/// <summary>How the sides met.</summary>
[Description("How the sides met.")]
public enum DialogueMode
{
    /// <summary>In one room.</summary>
    [Description("In one room.")]
    InPerson,

    /// <summary>By video.</summary>
    [Description("By video.")]
    Virtual,

    /// <summary>Partly in one room, partly by video.</summary>
    [Description("Partly in one room, partly by video.")]
    Hybrid,
}
