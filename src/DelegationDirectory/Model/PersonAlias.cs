namespace DelegationDirectory.Model;

/// <summary>Another spelling of a person's name met in the sources.</summary>
public sealed class PersonAlias
{
    /// <summary>The key: the person's slug and the position.</summary>
    public required string Id { get; set; }

    /// <summary>Key of the <see cref="Person"/>.</summary>
    public required string PersonSlug { get; set; }

    /// <summary>Zero-based place among the person's aliases.</summary>
    public int Position { get; set; }

    /// <summary>The spelling.</summary>
    public required string Name { get; set; }
}
