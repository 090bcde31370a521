using DelegationDirectory.Model;
using DelegationDirectory.Querying.Entities;

namespace DelegationDirectory.Graph;

/// <summary>What the schema says of a <see cref="Counterpart"/>.</summary>
internal sealed class CounterpartType : Entity<Counterpart>
{
    public CounterpartType()
        : base("Counterpart", "An agency that sat across the table from another, and how often.")
    {
        Key(c => c.Id);
        Reference("agency", c => c.Agency, "The agency across the table.");
        Field("rounds", c => c.Rounds, "In how many rounds the two sat across from each other, as far as lists of agencies were read.");
        Field("firstYear", c => c.FirstYear, "The year of the first such round.");
        Field("lastYear", c => c.LastYear, "The year of the latest such round.");
    }
}
