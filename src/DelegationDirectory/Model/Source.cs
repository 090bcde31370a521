namespace DelegationDirectory.Model;

/// <summary>A public page on which facts of a round can be read.</summary>
public sealed class Source
{
    /// <summary>The key: the round's slug and the position.</summary>
    public required string Id { get; set; }

    /// <summary>Key of the <see cref="Dialogue"/>.</summary>
    public required string DialogueSlug { get; set; }

    /// <summary>Zero-based place in the record.</summary>
    public int Position { get; set; }

    /// <summary>The address (http or https).</summary>
    public required string Url { get; set; }

    /// <summary>Who published it.</summary>
    public required string Publisher { get; set; }

    /// <summary>The page's title, where it was read.</summary>
    public string? Title { get; set; }

    /// <summary>The day it was published, where known.</summary>
    public DateOnly? Published { get; set; }
}
