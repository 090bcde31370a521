using DelegationDirectory.Model;
using DelegationDirectory.Querying.Entities;

namespace DelegationDirectory.Graph;

/// <summary>What the schema says of a <see cref="Lead"/>.</summary>
internal sealed class LeadType : Entity<Lead>
{
    public LeadType()
        : base("Lead", "A person at the head of a delegation in one round, with the title held at the time.")
    {
        Node(l => l.Slug, "The global id of this leading of a delegation.");
        OrderedBy(by => by
            .Descending(l => l.Delegation.Dialogue.Year).Descending(l => l.Delegation.Dialogue.StartDate)
            .Ascending(l => l.DelegationSlug).Ascending(l => l.Position));
        Field("slug", l => l.Slug, "The lead's name in addresses: the delegation's, dash, the person's.");
        Field("title", l => l.Title, "The title as the source gives it, in English; none where the source gives none.");
        Field("rank", l => l.Rank, "The post on a common scale.");
        Field("role", l => l.Role, "Whether the person led alone or shared the headship.");
        Field("acting", l => l.Acting, "Whether the title says acting.");
        Field("asListed", l => l.AsListed, "The name as printed, where it differs from the person's.");
        Reference("person", l => l.Person, "The person.");
        Reference("agency", l => l.Agency, "The agency that the person came from, where known.");
        Reference("onBehalfOf", l => l.OnBehalfOf, "The person whom the lead stood in for, if any.");
        Reference("delegation", l => l.Delegation, "The delegation led.");
        Reference("country", l => l.Delegation.Country, "The party whose delegation it was.");
        Reference("dialogue", l => l.Delegation.Dialogue, "The round in which it was.");
    }
}
