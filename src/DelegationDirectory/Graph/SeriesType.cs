using DelegationDirectory.Model;
using DelegationDirectory.Querying.Entities;

namespace DelegationDirectory.Graph;

/// <summary>What the schema says of a <see cref="Series"/>.</summary>
internal sealed class SeriesType : Entity<Series>
{
    public SeriesType()
        : base("Series", "A standing dialogue between parties that meets in rounds, such as the United States–France Cyber Dialogue.")
    {
        Node(s => s.Slug, "The global id of the series.");
        OrderedBy(by => by.Ascending(s => s.Name));
        Field("slug", s => s.Slug, "The series' name in addresses, such as us-fr-cyber-dialogue.");
        Field("name", s => s.Name, "The name in English.");
        Field("topicArea", s => s.TopicArea, "The broad subject.");
        List(
            "parties", Many(s => s.Parties, p => p.SeriesSlug).To(p => p.Country, p => p.CountryCode).OrderedBy(by => by.Ascending(p => p.Position)),
            "The parties, in the order of the name.", assumedSize: 3);
        Connection("dialogues", Many(s => s.Dialogues, d => d.SeriesSlug), "The rounds on record, the latest first.");
    }
}
