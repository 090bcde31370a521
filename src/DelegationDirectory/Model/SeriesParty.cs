namespace DelegationDirectory.Model;

/// <summary>A party's place in a series.</summary>
public sealed class SeriesParty
{
    /// <summary>Key of the <see cref="Series"/>.</summary>
    public required string SeriesSlug { get; set; }

    /// <summary>The series.</summary>
    public Series Series { get; set; } = null!;

    /// <summary>Key of the <see cref="Country"/>.</summary>
    public required string CountryCode { get; set; }

    /// <summary>The party.</summary>
    public Country Country { get; set; } = null!;

    /// <summary>Zero-based place in the order of the series' name.</summary>
    public int Position { get; set; }
}
