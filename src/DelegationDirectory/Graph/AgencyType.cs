using DelegationDirectory.Model;
using DelegationDirectory.Querying.Entities;

namespace DelegationDirectory.Graph;

/// <summary>What the schema says of a <see cref="Agency"/>.</summary>
internal sealed class AgencyType : Entity<Agency>
{
    public AgencyType()
        : base("Agency", "A public body that sits on delegations: a ministry, an office, a cyber security agency, an embassy.")
    {
        Node(a => a.Slug, "The global id of the agency.");
        OrderedBy(by => by.Ascending(a => a.CountryCode).Ascending(a => a.Name));
        Field("slug", a => a.Slug, "The agency's name in addresses: country code, dash, short name, such as fr-anssi.");
        Field("name", a => a.Name, "The official English name, without the country.");
        Field("nativeName", a => a.NativeName, "The name in the country's own language, where known.");
        Field("acronym", a => a.Acronym, "The usual abbreviation, such as ANSSI, where there is one.");
        Field("kind", a => a.Kind, "What sort of body it is.");
        Field("website", a => a.Website, "The address of the official site, where known.");
        Reference("country", a => a.Country, "The party that it belongs to.");
        Reference("parent", a => a.Parent, "The body above it, the present or last one; none where there is none or none is well supported.");
        Reference("predecessor", a => a.Predecessor, "The body that it officially replaced, wholly or for this field.");
        Connection("children", Many(a => a.Children, a => a.ParentSlug), "The bodies directly below it.");
        List("successors", Many(a => a.Successors, a => a.PredecessorSlug), "The bodies that officially replaced it.");
        Connection(
            "delegations", Many(a => a.Memberships, m => m.AgencySlug).To(m => m.Delegation, m => m.DelegationSlug),
            "The delegations that it was a member of.");
        Connection("leads", Many(a => a.Leads, l => l.AgencySlug), "Those who came from it to lead a delegation.");
        Connection(
            "counterparts", Many(a => a.Counterparts, c => c.AgencySlug).OrderedBy(by => by.Descending(c => c.Rounds)),
            "The agencies that sat across the table from it, those met in most rounds first.");
    }
}
