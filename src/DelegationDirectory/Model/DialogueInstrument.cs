namespace DelegationDirectory.Model;

/// <summary>An instrument's mention in a round.</summary>
public sealed class DialogueInstrument
{
    /// <summary>Key of the <see cref="Dialogue"/>.</summary>
    public required string DialogueSlug { get; set; }

    /// <summary>The round.</summary>
    public Dialogue Dialogue { get; set; } = null!;

    /// <summary>Key of the <see cref="Instrument"/>.</summary>
    public required string InstrumentSlug { get; set; }

    /// <summary>The instrument.</summary>
    public Instrument Instrument { get; set; } = null!;

    /// <summary>Zero-based place in the record.</summary>
    public int Position { get; set; }
}
