namespace DelegationDirectory.Model;

/// <summary>A topic's place on a round's agenda.</summary>
public sealed class DialogueTopic
{
    /// <summary>Key of the <see cref="Dialogue"/>.</summary>
    public required string DialogueSlug { get; set; }

    /// <summary>The round.</summary>
    public Dialogue Dialogue { get; set; } = null!;

    /// <summary>Key of the <see cref="Topic"/>.</summary>
    public required string TopicSlug { get; set; }

    /// <summary>The topic.</summary>
    public Topic Topic { get; set; } = null!;

    /// <summary>Zero-based place in the record.</summary>
    public int Position { get; set; }
}
