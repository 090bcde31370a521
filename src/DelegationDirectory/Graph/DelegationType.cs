using DelegationDirectory.Model;
using DelegationDirectory.Querying.Entities;

namespace DelegationDirectory.Graph;

/// <summary>What the schema says of a <see cref="Delegation"/>.</summary>
internal sealed class DelegationType : Entity<Delegation>
{
    public DelegationType()
        : base("Delegation", "One party's side of the table in one round: who led it, and which agencies came.")
    {
        Node(d => d.Slug, "The global id of the delegation.");
        OrderedBy(by => by.Descending(d => d.Dialogue.Year).Descending(d => d.Dialogue.StartDate).Ascending(d => d.DialogueSlug).Ascending(d => d.Position));
        Field("slug", d => d.Slug, "The delegation's name in addresses: the round's, dash, the country code, such as us-fr-cyber-dialogue-6-fr.");
        Field("listing", d => d.Listing, "How much of the list of agencies was read.");
        Field("headcount", d => d.Headcount, "How many people came, where a source says so.");
        Field("agencyCount", d => d.AgencyCount, "How many agencies came, where a source says so.");
        Reference("dialogue", d => d.Dialogue, "The round.");
        Reference("country", d => d.Country, "The party that sent it.");
        List(
            "leads", Many(d => d.Leads, l => l.DelegationSlug).OrderedBy(by => by.Ascending(l => l.Position)),
            "Who led it; several where the headship was shared, none where no source names a lead.");
        List(
            "memberAgencies",
            Many(d => d.Memberships, m => m.DelegationSlug).To(m => m.Agency, m => m.AgencySlug).OrderedBy(by => by.Ascending(m => m.Position)),
            "The agencies on it, in the order in which the source lists them.", assumedSize: 3);
        List(
            "memberships", Many(d => d.Memberships, m => m.DelegationSlug).OrderedBy(by => by.Ascending(m => m.Position)),
            "The seats of the agencies on it, each with the name as the source prints it.", assumedSize: 3);
        List(
            "observers", Many(d => d.Observers, o => o.DelegationSlug).OrderedBy(by => by.Ascending(o => o.Position)),
            "Those who came beside the delegation proper, also in sessions on the margins.");
    }
}
