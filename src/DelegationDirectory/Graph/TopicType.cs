using DelegationDirectory.Model;
using DelegationDirectory.Querying.Entities;

namespace DelegationDirectory.Graph;

/// <summary>What the schema says of a <see cref="Topic"/>.</summary>
internal sealed class TopicType : Entity<Topic>
{
    public TopicType()
        : base("Topic", "A subject that dialogues take up.")
    {
        Node(t => t.Slug, "The global id of the topic.");
        OrderedBy(by => by.Ascending(t => t.Name));
        Field("slug", t => t.Slug, "The topic's name in addresses, such as capacity-building.");
        Field("name", t => t.Name, "The name.");
        Field("description", t => t.Description, "What it covers, in one line.");
        Field("category", t => t.Category, "The field it belongs to.");
        Connection("dialogues", Many(t => t.Dialogues, d => d.TopicSlug).To(d => d.Dialogue, d => d.DialogueSlug), "The rounds that took it up, the latest first.");
    }
}
