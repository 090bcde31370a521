namespace DelegationDirectory.Model;

/// <summary>A standing dialogue that meets in rounds, such as the United States–France Cyber Dialogue.</summary>
public sealed class Series
{
    /// <summary>The key (<c>us-fr-cyber-dialogue</c>).</summary>
    public required string Slug { get; set; }

    /// <summary>The name in English.</summary>
    public required string Name { get; set; }

    /// <summary>The broad subject.</summary>
    public TopicArea TopicArea { get; set; }

    /// <summary>The parties, in the order of the name.</summary>
    public List<SeriesParty> Parties { get; } = [];

    /// <summary>The rounds on record.</summary>
    public List<Dialogue> Dialogues { get; } = [];
}
