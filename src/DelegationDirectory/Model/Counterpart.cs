namespace DelegationDirectory.Model;

/// <summary>
/// Two agencies that were members of different delegations in the same rounds. Follows from the memberships: an import makes these
/// rows anew, because to find them at each request would take a join of every seat with every other.
/// </summary>
public sealed class Counterpart
{
    /// <summary>The key: the slugs of the two, with a slash between.</summary>
    public required string Id { get; set; }

    /// <summary>Key of the agency on this side.</summary>
    public required string AgencySlug { get; set; }

    /// <summary>Key of <see cref="Agency"/>.</summary>
    public required string CounterpartSlug { get; set; }

    /// <summary>The agency across the table.</summary>
    public Agency Agency { get; set; } = null!;

    /// <summary>In how many rounds the two sat across from each other.</summary>
    public int Rounds { get; set; }

    /// <summary>The year of the first such round.</summary>
    public int FirstYear { get; set; }

    /// <summary>The year of the latest such round.</summary>
    public int LastYear { get; set; }
}
