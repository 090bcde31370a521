using System.ComponentModel;

namespace DelegationDirectory.Model;

/// <summary>The form in which a party takes part. It takes no view on status.</summary>
[Description("The form in which a party takes part. It takes no view on status.")]
public enum PartyKind
{
    /// <summary>A state.</summary>
    [Description("A state.")]
    State,

    /// <summary>A union of states with external relations of its own: the European Union.</summary>
    [Description("A union of states with external relations of its own: the European Union.")]
    Union,

    /// <summary>An organisation of states, such as ASEAN.</summary>
    [Description("An organisation of states, such as ASEAN.")]
    Organisation,

    /// <summary>A party that takes part through a representative office.</summary>
    [Description("A party that takes part through a representative office.")]
    TerritoryOffice,
}
