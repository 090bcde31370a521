namespace DelegationDirectory.Model;

/// <summary>A treaty, process, set of norms, initiative or law that dialogues refer to.</summary>
public sealed class Instrument
{
    /// <summary>The key (<c>budapest-convention</c>).</summary>
    public required string Slug { get; set; }

    /// <summary>The name.</summary>
    public required string Name { get; set; }

    /// <summary>What it is, in one line.</summary>
    public required string Description { get; set; }

    /// <summary>What sort of instrument.</summary>
    public InstrumentKind Kind { get; set; }

    /// <summary>Its mentions in rounds.</summary>
    public List<DialogueInstrument> Dialogues { get; } = [];
}
