using System.ComponentModel;

namespace DelegationDirectory.Model;

/// <summary>What can be searched for. Of two that match alike the one named here first comes first.</summary>
[Description("What can be searched for.")]
public enum SearchKind
{
    /// <summary>A party.</summary>
    [Description("A party that can send a delegation: a state, a union, an organisation.")]
    Country,

    /// <summary>An agency.</summary>
    [Description("An agency: a ministry, an office, a cyber security agency, an embassy.")]
    Agency,

    /// <summary>A person.</summary>
    [Description("A person who led a delegation or took part in a round.")]
    Person,

    /// <summary>A topic.</summary>
    [Description("A subject that rounds took up.")]
    Topic,

    /// <summary>An instrument.</summary>
    [Description("A treaty, process, set of norms, initiative or law that rounds referred to.")]
    Instrument,

    /// <summary>A series.</summary>
    [Description("A standing dialogue, with all its rounds.")]
    Series,

    /// <summary>A dialogue.</summary>
    [Description("One round of a dialogue.")]
    Dialogue,
}
