using DelegationDirectory.Model;
using DelegationDirectory.Querying.Entities;

namespace DelegationDirectory.Graph;

/// <summary>What the schema says of a <see cref="Participant"/>.</summary>
internal sealed class ParticipantType : Entity<Participant>
{
    public ParticipantType()
        : base("Participant", "Somebody else named for a round: a person, or an organisation.")
    {
        Key(p => p.Id);
        OrderedBy(by => by.Descending(p => p.Dialogue.Year).Ascending(p => p.DialogueSlug).Ascending(p => p.Position));
        Field("name", p => p.Name, "The organisation's name; none for a person.");
        Field("title", p => p.Title, "The title held at the time, where known.");
        Field("role", p => p.Role, "What they did there.");
        Reference("person", p => p.Person, "The person; none for an organisation.");
        Reference("dialogue", p => p.Dialogue, "The round.");
    }
}
