using DelegationDirectory.Model;
using DelegationDirectory.Querying.Entities;

namespace DelegationDirectory.Graph;

/// <summary>What the schema says of a <see cref="Instrument"/>.</summary>
internal sealed class InstrumentType : Entity<Instrument>
{
    public InstrumentType()
        : base("Instrument", "A treaty, process, set of norms, initiative or law that dialogues refer to.")
    {
        Node(i => i.Slug, "The global id of the instrument.");
        OrderedBy(by => by.Ascending(i => i.Name));
        Field("slug", i => i.Slug, "The instrument's name in addresses, such as budapest-convention.");
        Field("name", i => i.Name, "The name.");
        Field("description", i => i.Description, "What it is, in one line.");
        Field("kind", i => i.Kind, "What sort of instrument.");
        Connection("dialogues", Many(i => i.Dialogues, d => d.InstrumentSlug).To(d => d.Dialogue, d => d.DialogueSlug), "The rounds that referred to it, the latest first.");
    }
}
