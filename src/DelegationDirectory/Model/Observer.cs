namespace DelegationDirectory.Model;

/// <summary>Somebody beside a delegation proper: industry, civil society, another body.</summary>
public sealed class Observer
{
    /// <summary>The key: the delegation's slug and the position.</summary>
    public required string Id { get; set; }

    /// <summary>Key of the <see cref="Delegation"/>.</summary>
    public required string DelegationSlug { get; set; }

    /// <summary>Zero-based place in the record.</summary>
    public int Position { get; set; }

    /// <summary>The name as the source gives it.</summary>
    public required string Name { get; set; }

    /// <summary>What sort of observer.</summary>
    public ObserverKind Kind { get; set; }
}
