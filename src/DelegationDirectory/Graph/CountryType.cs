using DelegationDirectory.Model;
using DelegationDirectory.Querying.Entities;

namespace DelegationDirectory.Graph;

/// <summary>What the schema says of a <see cref="Country"/>.</summary>
internal sealed class CountryType : Entity<Country>
{
    public CountryType()
        : base("Country", "A party that can send a delegation: a state, a union such as the European Union, or an organisation such as ASEAN.")
    {
        Node(c => c.Code, "The global id of the party.");
        OrderedBy(by => by.Ascending(c => c.Name));
        Field("code", c => c.Code, "The ISO 3166-1 alpha-2 code, such as FR; EU and ASEAN for the two groups.");
        Field("alpha3", c => c.Alpha3, "The ISO 3166-1 alpha-3 code, such as FRA; none for groups.");
        Field("name", c => c.Name, "The common English name.");
        Field("region", c => c.Region, "The region of the world, as the United Nations name it (M49).");
        Field("subregion", c => c.Subregion, "The part of that region, as the United Nations name it (M49); none for the European Union.");
        Field("kind", c => c.Kind, "The form in which the party takes part.");
        Connection("agencies", Many(c => c.Agencies, a => a.CountryCode), "The agencies of this party.");
        Connection("people", Many(c => c.People, p => p.CountryCode), "The people who stood for this party.");
        Connection("delegations", Many(c => c.Delegations, d => d.CountryCode), "The delegations that this party sent.");
        Connection("hostedDialogues", Many(c => c.HostedDialogues, d => d.HostCountryCode), "The rounds held on this party's ground.");
        Connection("series", Many(c => c.SeriesParties, p => p.CountryCode).To(p => p.Series, p => p.SeriesSlug), "The series of dialogues that this party belongs to.");
    }
}
