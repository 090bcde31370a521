using DelegationDirectory.Model;
using DelegationDirectory.Querying.Entities;

namespace DelegationDirectory.Graph;

/// <summary>What the schema says of a <see cref="Person"/>.</summary>
internal sealed class PersonType : Entity<Person>
{
    public PersonType()
        : base("Person", "Somebody who acted for a party in office. Only what the person did in office is recorded.")
    {
        Node(p => p.Slug, "The global id of the person.");
        OrderedBy(by => by.Ascending(p => p.Name));
        Field("slug", p => p.Slug, "The person's name in addresses, such as henri-verdier.");
        Field("name", p => p.Name, "The name: given name first in Western style, family name first for Korean and Chinese names.");
        Values("aliases", Many(p => p.Aliases, a => a.PersonSlug).OrderedBy(by => by.Ascending(a => a.Position)), a => a.Name, "Other spellings met in the sources.");
        Reference("country", p => p.Country, "The party that the person stands for.");
        Connection("leads", Many(p => p.Leads, l => l.PersonSlug), "The delegations that the person led, each with the title held at the time.");
        Connection("participations", Many(p => p.Participations, p => p.PersonSlug), "The rounds that the person opened, hosted or otherwise took part in.");
    }
}
