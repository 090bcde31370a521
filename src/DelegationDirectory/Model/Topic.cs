namespace DelegationDirectory.Model;

/// <summary>A subject that dialogues take up.</summary>
public sealed class Topic
{
    /// <summary>The key (<c>capacity-building</c>).</summary>
    public required string Slug { get; set; }

    /// <summary>The name.</summary>
    public required string Name { get; set; }

    /// <summary>What it covers, in one line.</summary>
    public required string Description { get; set; }

    /// <summary>The field it belongs to.</summary>
    public TopicCategory Category { get; set; }

    /// <summary>Its places on agendas.</summary>
    public List<DialogueTopic> Dialogues { get; } = [];
}
