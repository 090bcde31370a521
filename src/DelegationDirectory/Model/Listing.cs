using System.ComponentModel;

namespace DelegationDirectory.Model;

/// <summary>How much of a delegation's list of agencies was read.</summary>
[Description("How much of a delegation's list of agencies was read.")]
public enum Listing
{
    /// <summary>The whole list was read.</summary>
    [Description("The whole list was read.")]
    Complete,

    /// <summary>Part of the list was read or reported, or the source ends with "and others".</summary>
    [Description("Part of the list was read or reported, or the source ends with \"and others\".")]
    Partial,

    /// <summary>No list was seen. It does not mean that nobody else came.</summary>
    [Description("No list was seen. It does not mean that nobody else came.")]
    None,
}
