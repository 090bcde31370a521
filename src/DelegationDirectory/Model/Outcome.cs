namespace DelegationDirectory.Model;

/// <summary>Something that came of a round.</summary>
public sealed class Outcome
{
    /// <summary>The key: the round's slug and the position.</summary>
    public required string Id { get; set; }

    /// <summary>Key of the <see cref="Dialogue"/>.</summary>
    public required string DialogueSlug { get; set; }

    /// <summary>Zero-based place in the record.</summary>
    public int Position { get; set; }

    /// <summary>What sort of outcome.</summary>
    public OutcomeKind Kind { get; set; }

    /// <summary>The outcome in one line.</summary>
    public required string Text { get; set; }
}
