using DelegationDirectory.Model;
using DelegationDirectory.Querying.Entities;

namespace DelegationDirectory.Graph;

/// <summary>What the schema says of a <see cref="Membership"/>.</summary>
internal sealed class MembershipType : Entity<Membership>
{
    public MembershipType()
        : base("Membership", "An agency's seat on a delegation.")
    {
        Key(m => m.Id);
        Field("position", m => m.Position, "The place in the source's list, counted from 0.");
        Field("asListed", m => m.AsListed, "The agency's name as printed, in the language of the source; none where no printed name was read.");
        Reference("agency", m => m.Agency, "The agency.");
        Reference("delegation", m => m.Delegation, "The delegation.");
    }
}
