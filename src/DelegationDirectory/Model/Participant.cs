namespace DelegationDirectory.Model;

/// <summary>Somebody else named for a round: a person, or an organisation. Exactly one of <see cref="Person"/> and <see cref="Name"/> is set.</summary>
public sealed class Participant
{
    /// <summary>The key: the round's slug and the position.</summary>
    public required string Id { get; set; }

    /// <summary>Key of <see cref="Dialogue"/>.</summary>
    public required string DialogueSlug { get; set; }

    /// <summary>The round.</summary>
    public Dialogue Dialogue { get; set; } = null!;

    /// <summary>Zero-based place in the record.</summary>
    public int Position { get; set; }

    /// <summary>Key of <see cref="Person"/>.</summary>
    public string? PersonSlug { get; set; }

    /// <summary>The person.</summary>
    public Person? Person { get; set; }

    /// <summary>The organisation's name.</summary>
    public string? Name { get; set; }

    /// <summary>The title at the time.</summary>
    public string? Title { get; set; }

    /// <summary>What they did there.</summary>
    public ParticipantRole Role { get; set; }
}
